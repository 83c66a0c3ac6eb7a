package studio.meridian.ui.fit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.model.Channel;
import studio.meridian.model.VariantText;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Card;
import studio.meridian.platform.Preflight.Post;
import studio.meridian.platform.Preflight.Shape;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.preview.PostPieces;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what readers will meet: posts below each other, or the card of an article. */
final class PostCards {
    private static final int COLUMNS = 2;

    private final PostPieces pieces;
    private final FitLook look;

    PostCards(PostPieces pieces, FitLook look) {
        this.pieces = pieces;
        this.look = look;
    }

    Node of(Forecast forecast) {
        return forecast.preflight().shape() == Shape.ARTICLE ? article(forecast) : thread(forecast);
    }

    private Node thread(Forecast forecast) {
        VBox thread = new VBox();
        thread.getStyleClass().add("post-thread");
        List<Post> posts = forecast.preflight().posts();
        for (int n = 1; n <= posts.size(); n++) {
            thread.getChildren().add(post(forecast, posts.get(n - 1), n, posts.size()));
        }
        return thread;
    }

    private Node post(Forecast forecast, Post post, int number, int count) {
        Channel channel = forecast.channel();
        VBox body = new VBox(who(channel));
        body.getStyleClass().add("post-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!post.text().isEmpty()) {
            Node words = pieces.words(post.text(), post.marks());
            Script.dress(words, forecast.locale());
            body.getChildren().add(words);
        }
        if (!post.pictures().isEmpty()) body.getChildren().add(grid(post.pictures()));
        Card card = post.card();
        if (card != null) body.getChildren().add(card(card, forecast));
        body.getChildren().add(foot(post, number, count));
        Label initial = new Label(initial(channel));
        StackPane face = new StackPane(initial);
        face.getStyleClass().add("post-face");
        Region line = new Region();
        line.getStyleClass().add("post-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        line.setVisible(number < count);
        VBox side = new VBox(face, line);
        side.getStyleClass().add("post-side");
        HBox row = new HBox(side, body);
        row.getStyleClass().add("post");
        if (number == count) body.getStyleClass().add("post-last");
        row.setAccessibleText(
                look.messages().get("fit.post", Map.of("number", number, "count", count)));
        return row;
    }

    private static HBox who(Channel channel) {
        Label name = new Label(channel.name());
        name.getStyleClass().addAll("post-name", "may-clip");
        Label handle = new Label(handle(channel));
        handle.getStyleClass().addAll("quiet", "small", "may-clip");
        HBox who = new HBox(name, handle);
        who.getStyleClass().add("post-who");
        return who;
    }

    /** As the platform writes it, as far as it is known. */
    private static String handle(Channel channel) {
        String known =
                channel.settings()
                        .getOrDefault("name", channel.settings().getOrDefault("account", ""));
        if (known.isEmpty() || known.startsWith("@") || known.startsWith("did:")) return known;
        return "@" + known;
    }

    private static String initial(Channel channel) {
        String name = channel.name().strip();
        return name.isEmpty()
                ? ""
                : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    private Node grid(List<MediaFile> pictures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("post-pictures");
        boolean alone = pictures.size() == 1;
        for (int i = 0; i < pictures.size(); i++) {
            Node place = place(pictures.get(i), alone ? "post-picture-alone" : "post-picture");
            boolean wide = alone || (pictures.size() % COLUMNS == 1 && i == pictures.size() - 1);
            GridPane.setHgrow(place, Priority.ALWAYS);
            grid.add(place, wide ? 0 : i % COLUMNS, i / COLUMNS, wide ? COLUMNS : 1, 1);
        }
        return grid;
    }

    /** A picture with a mark that tells whether it is described. */
    private StackPane place(MediaFile picture, String styleClass) {
        Region shown = pieces.picture(picture);
        shown.getStyleClass().add(styleClass);
        boolean described = !picture.alt().isBlank();
        Label badge =
                described
                        ? new Label(look.messages().get("fit.alt"))
                        : new Label(
                                look.messages().get("fit.no-alt"), Icons.of(Feather.ALERT_CIRCLE));
        badge.getStyleClass().addAll("alt-badge", described ? "alt-there" : "alt-missing");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        if (described) badge.setTooltip(new Tooltip(picture.alt()));
        StackPane place = new StackPane(shown, badge);
        place.getStyleClass().add("post-picture-place");
        return place;
    }

    private static Node card(Card card, Forecast forecast) {
        Label address = new Label(host(card.address()));
        address.getStyleClass().addAll("quiet", "small", "may-clip");
        VBox box = new VBox(address);
        if (!card.title().isEmpty() && !card.title().equals(address.getText())) {
            Label title = new Label(card.title());
            title.setWrapText(true);
            title.getStyleClass().add("post-card-title");
            Script.dress(title, forecast.locale());
            box.getChildren().addFirst(title);
        }
        box.getStyleClass().add("post-card");
        return box;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private Node foot(Post post, int number, int count) {
        Label counter = new Label(look.words().count(post.gauge()));
        counter.getStyleClass().addAll("quiet", "small");
        HBox foot = new HBox(counter);
        if (count > 1) {
            Label place =
                    new Label(
                            look.messages()
                                    .get("fit.post", Map.of("number", number, "count", count)));
            place.getStyleClass().addAll("quiet", "small");
            foot.getChildren().addFirst(place);
        }
        foot.getStyleClass().add("post-foot");
        return foot;
    }

    private Node article(Forecast forecast) {
        VBox card = new VBox();
        card.getStyleClass().add("article-card");
        Preflight preflight = forecast.preflight();
        Post post = preflight.posts().getFirst();
        VariantText text = forecast.text();
        post.pictures().stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .findFirst()
                .ifPresent(cover -> card.getChildren().add(place(cover, "article-cover")));
        VBox words = new VBox();
        words.getStyleClass().add("article-card-words");
        Label where = new Label(where(forecast));
        where.getStyleClass().addAll("quiet", "small", "may-clip");
        words.getChildren().add(where);
        VBox own = new VBox();
        own.getStyleClass().add("article-card-own");
        if (!text.title().isBlank()) {
            Label title = new Label(text.title());
            title.setWrapText(true);
            title.getStyleClass().add("article-card-title");
            own.getChildren().add(title);
        }
        Label lead = new Label(post.text());
        lead.setWrapText(true);
        lead.getStyleClass().add("article-card-lead");
        own.getChildren().add(lead);
        Script.dress(own, forecast.locale());
        words.getChildren().add(own);
        card.getChildren().add(words);
        return card;
    }

    private static String where(Forecast forecast) {
        Map<String, String> settings = forecast.channel().settings();
        String address = settings.getOrDefault("base-url", settings.getOrDefault("url", ""));
        return address.isBlank()
                ? forecast.channel().name()
                : forecast.channel().name() + " · " + host(address);
    }
}
