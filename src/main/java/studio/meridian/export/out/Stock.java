package studio.meridian.export.out;

import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;

/** The stores an export reads. */
public record Stock(
        PostStore posts,
        VariantStore variants,
        TranslationStore translations,
        MediaStore media,
        ChannelStore channels,
        DeliveryStore deliveries) {}
