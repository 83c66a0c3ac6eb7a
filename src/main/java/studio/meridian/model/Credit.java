package studio.meridian.model;

/**
 * Where a text comes from. Empty strings stand for "not given".
 *
 * @param outlet name of the publication that printed the original
 * @param url address of the original
 * @param author who wrote the original
 * @param licence SPDX identifier or the wording of the permission
 */
public record Credit(String outlet, String url, String author, String licence) {
    /** Nothing to credit. */
    public static final Credit NONE = new Credit("", "", "", "");

    /** Whether there is an original elsewhere that must be named. */
    public boolean namesOriginal() {
        return !outlet.isBlank() || !url.isBlank();
    }
}
