package studio.meridian.ui;

import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.ChangeFeed;

/**
 * The stores of the open workspace, for {@link Desk} alone: screens are given single stores.
 *
 * @param name what the workspace is called
 */
public record Workspace(
        String name,
        LibraryStore library,
        PostStore posts,
        VariantStore variants,
        TranslationStore translations,
        MediaStore media,
        ChannelStore channels,
        DeliveryStore deliveries,
        OutboxStore outbox,
        ChangeFeed changes) {}
