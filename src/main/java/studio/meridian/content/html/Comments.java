package studio.meridian.content.html;

import org.jsoup.nodes.Comment;

/**
 * Comments that mean something to WordPress. Those around blocks only repeat what the HTML says.
 */
final class Comments {
    private Comments() {}

    static void list(Comment comment, Leftovers leftovers) {
        String data = comment.getData().strip();
        if (data.startsWith("wp:") && data.endsWith("/")) {
            // A block without HTML: the server makes it when the page is shown.
            leftovers.add(data.substring(0, data.length() - 1).split("\\s", 2)[0], data);
        } else if (data.startsWith("more") || data.equals("nextpage")) {
            leftovers.add("<!--" + data.split("\\s", 2)[0] + "-->", data);
        }
    }
}
