package studio.meridian.sync.preflight;

import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;
import studio.meridian.platform.Preflight;

/**
 * What a text becomes on a channel.
 *
 * @param brand what the platform calls itself
 */
public record Forecast(
        Channel channel, String brand, LocaleTag locale, VariantText text, Preflight preflight) {
    /** Whether the platform would refuse it. */
    public boolean isRefused() {
        return preflight.isRefused();
    }
}
