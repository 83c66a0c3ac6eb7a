package studio.meridian.platform.text;

import studio.meridian.platform.MediaFile;

import java.util.List;

/** One post of those that a text becomes. */
public record Part(RichText text, List<MediaFile> pictures) {
    public Part {
        pictures = List.copyOf(pictures);
    }

    /** Without words and pictures. */
    public boolean isEmpty() {
        return text.text().isEmpty() && pictures.isEmpty();
    }
}
