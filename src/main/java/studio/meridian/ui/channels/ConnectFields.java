package studio.meridian.ui.channels;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.safe.Secret;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.ui.channels.ConnectForm.Outside;
import studio.meridian.ui.channels.ConnectForm.Task;
import studio.meridian.ui.common.Icons;

import java.io.File;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a platform asks for, as fields with their names, hints and problems. */
final class ConnectFields extends VBox {
    private static final String YES = "yes";

    private final Task task;
    private final Outside outside;
    private final Messages messages;
    private final PlatformWords words;
    private final List<Field> fields;
    private final Consumer<FieldProblem> wrong;

    /** What is typed into, by the name of the field. */
    private final Map<String, Node> inputs = new LinkedHashMap<>();

    private final Map<String, VBox> rows = new LinkedHashMap<>();

    /**
     * @param wrong hears of what keeps a link from being followed
     */
    ConnectFields(Task task, Outside outside, Consumer<FieldProblem> wrong, Messages messages) {
        this.task = task;
        this.outside = outside;
        this.wrong = wrong;
        this.messages = messages;
        this.words = new PlatformWords(messages);
        boolean secret = task.offer().form().hasSecret();
        this.fields =
                task.offer().form().fields().stream()
                        .filter(field -> task.purpose().shows(field, secret))
                        .toList();
        getStyleClass().add("channel-fields");
        if (task.purpose().hasName()) addName();
        for (Field field : fields) add(field);
    }

    private void addName() {
        TextField name = text(FieldProblem.NAME, task.name());
        row(FieldProblem.NAME, name, name, new VBox());
    }

    private void add(Field field) {
        String start =
                task.channel() == null
                        ? field.preset()
                        : task.channel().settings().getOrDefault(field.name(), field.preset());
        switch (field.kind()) {
            case SECRET -> {
                SecretField secret =
                        new SecretField("channel-" + field.name(), label(field.name()), messages);
                secret.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                row(field.name(), secret.field(), secret, page());
            }
            case CHOICE -> {
                CheckBox choice = new CheckBox(label(field.name()));
                choice.setId("channel-" + field.name());
                choice.setWrapText(true);
                choice.setSelected(start.equals(YES));
                row(field.name(), choice, choice, new VBox());
            }
            case FOLDER -> {
                TextField folder = text(field.name(), start);
                row(field.name(), folder, place(folder), new VBox());
            }
            default -> {
                TextField text = text(field.name(), start);
                if (field.kind() != Kind.TEXT) {
                    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                }
                row(field.name(), text, text, new VBox());
            }
        }
    }

    private String label(String field) {
        return words.field(task.offer(), field);
    }

    private TextField text(String name, String start) {
        TextField field = new TextField(start);
        field.setId("channel-" + name);
        field.setAccessibleText(label(name));
        return field;
    }

    private HBox place(TextField folder) {
        Button choose =
                new Button(messages.get("channels.choose-folder"), Icons.of(Feather.FOLDER));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> {
            var window = getScene() == null ? null : getScene().getWindow();
            String title = messages.get("channels.choose-folder");
            File chosen = outside.folders().choose(title, window);
            if (chosen != null) folder.setText(chosen.getAbsolutePath());
        });
        HBox place = new HBox(folder, choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        place.getStyleClass().add("channel-folder");
        return place;
    }

    /** The way to the page on which the secret is made. */
    private VBox page() {
        Hyperlink link = new Hyperlink(messages.get("channels.secret-page"));
        link.setId("channel-secret-page");
        link.setGraphic(Icons.of(Feather.EXTERNAL_LINK));
        link.setOnAction(_ -> {
            String page = task.offer().form().secretPage(typed(Kind.ADDRESS));
            Field address = task.offer().form().first(Kind.ADDRESS);
            if (!page.isEmpty()) outside.browser().show(page);
            else if (address != null) wrong.accept(FieldProblem.of(address.name(), messages));
        });
        return task.offer().form().secretPage().isEmpty() ? new VBox() : new VBox(link);
    }

    private String typed(Kind kind) {
        Field field = task.offer().form().first(kind);
        return field != null && inputs.get(field.name()) instanceof TextField text
                ? text.getText()
                : "";
    }

    private void row(String name, Node input, Node shown, VBox more) {
        VBox row = new VBox();
        row.getStyleClass().add("field");
        if (!(input instanceof CheckBox)) {
            Label label = new Label(label(name));
            label.setLabelFor(input);
            label.getStyleClass().add("field-name");
            row.getChildren().add(label);
        }
        row.getChildren().add(shown);
        String said = words.hint(task.offer(), name);
        if (!said.isEmpty()) {
            Label hint = new Label(said);
            hint.setWrapText(true);
            hint.getStyleClass().addAll("small", "quiet");
            row.getChildren().add(hint);
            input.setAccessibleHelp(said);
        }
        row.getChildren().addAll(more.getChildren());
        inputs.put(name, input);
        rows.put(name, row);
        getChildren().add(row);
    }

    /** The first that waits to be filled, else the first. */
    Node firstEmpty() {
        for (Node input : inputs.values()) {
            if (input instanceof TextField text && text.getText().isEmpty()) return input;
        }
        return inputs.values().iterator().next();
    }

    /** What the channel is to be called. */
    String name() {
        return inputs.get(FieldProblem.NAME) instanceof TextField name
                ? name.getText().strip()
                : task.name();
    }

    /** What was typed, to be tried where something lets us in. */
    Entry entry() {
        Map<String, String> settings = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (Field field : fields) {
            switch (inputs.get(field.name())) {
                case CheckBox choice -> settings.put(field.name(), choice.isSelected() ? YES : "");
                case TextField text when field.kind() == Kind.SECRET ->
                        secrets.put(field.name(), Secret.of(text.getText()));
                case TextField text -> settings.put(field.name(), text.getText());
                case null, default -> throw new IllegalStateException(field.name());
            }
        }
        // Without a secret on the form there is nothing to be let in by.
        boolean tried = !secrets.isEmpty() || !task.offer().form().hasSecret();
        return new Entry(settings, secrets, tried, false);
    }

    /** The first field that may not be empty and is, or null. */
    @Nullable FieldProblem lacking() {
        if (task.purpose().hasName() && name().isBlank()) {
            return new FieldProblem(FieldProblem.NAME, messages.get("channels.problem.no-name"));
        }
        for (Field field : fields) {
            boolean empty =
                    inputs.get(field.name()) instanceof TextField text && text.getText().isBlank();
            if (field.needed() && empty) return FieldProblem.of(field.name(), messages);
        }
        return null;
    }

    /** Forgets the secrets that were typed. */
    void forget() {
        for (Field field : fields) {
            if (field.kind() == Kind.SECRET && inputs.get(field.name()) instanceof TextField text)
                text.clear();
        }
    }

    /** The row of a field, or null when it is not asked for here. */
    @Nullable VBox row(@Nullable String field) {
        return field == null ? null : rows.get(field);
    }

    /** What a field is typed into. */
    @Nullable Node input(String field) {
        return inputs.get(field);
    }
}
