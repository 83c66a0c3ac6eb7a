package studio.meridian.ui.channels;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.sync.account.Connections.Offer;

import java.util.Map;

/**
 * What platforms and their fields are called here. A platform nobody wrote words for is shown by
 * its brand, what it can do and the usual words for its fields.
 */
final class PlatformWords {
    private final Messages messages;

    PlatformWords(Messages messages) {
        this.messages = messages;
    }

    /** What the platform is called. */
    String name(Offer offer) {
        String key = "channels.kind." + offer.platform();
        return messages.has(key) ? messages.get(key) : offer.form().brand();
    }

    /** One line of what it can do. */
    String line(Offer offer) {
        Capabilities can = offer.can();
        return messages.get(
                "channels.can",
                Map.of(
                        "titles", can.can(Ability.TITLES) ? "yes" : "no",
                        "most", can.text().most(),
                        "media", can.can(Ability.MEDIA) ? "yes" : "no",
                        "account", offer.form().hasSecret() ? "yes" : "no"));
    }

    /** The icon for what it is. */
    static Feather icon(Offer offer) {
        if (offer.form().first(Kind.FOLDER) != null) return Feather.FOLDER;
        return offer.can().can(Ability.TITLES) ? Feather.FILE_TEXT : Feather.MESSAGE_CIRCLE;
    }

    /** What a field is called. */
    String field(Offer offer, String field) {
        return own(offer, "channels.field.", field);
    }

    /** What goes into a field, in a sentence; empty when there is nothing to say. */
    String hint(Offer offer, String field) {
        return own(offer, "channels.hint.", field);
    }

    private String own(Offer offer, String start, String field) {
        String key = start + offer.platform() + "-" + field;
        if (messages.has(key)) return messages.get(key);
        return messages.has(start + field) ? messages.get(start + field) : "";
    }
}
