package studio.meridian.ui;

import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.storage.database.Upkeep;
import studio.meridian.sync.account.Connections;
import studio.meridian.sync.account.Unlocking;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.sync.counts.Collector;
import studio.meridian.sync.preflight.Forecasts;

import java.nio.file.Path;

/**
 * The stores of the open workspace, for {@link Desk} alone: screens are given single stores.
 *
 * @param name what the workspace is called
 * @param folder where it lies
 */
public record Workspace(
        String name,
        Path folder,
        LibraryStore library,
        PostStore posts,
        VariantStore variants,
        TranslationStore translations,
        MediaStore media,
        ChannelStore channels,
        Connections connections,
        Unlocking unlocking,
        DeliveryStore deliveries,
        OutboxStore outbox,
        SettingStore settings,
        Conflicts conflicts,
        Collector counts,
        Forecasts forecasts,
        Upkeep upkeep,
        ChangeFeed changes) {}
