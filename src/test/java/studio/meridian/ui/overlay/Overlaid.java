package studio.meridian.ui.overlay;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import studio.meridian.messages.Messages;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.ByHand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/** A small window with a ground of two controls and layers over it, moved by a real robot. */
final class Overlaid implements AutoCloseable {
    final ByHand hand = new ByHand();
    final List<String> done = new ArrayList<>();
    final Layers layers;
    final Dialogs dialogs;
    final Notices notices;
    private final Stage stage;

    Overlaid() throws Exception {
        UiToolkit.start();
        Messages messages = Messages.of(Locale.ENGLISH);
        layers = UiToolkit.call(Layers::new);
        dialogs = new Dialogs(layers);
        notices = new Notices(layers, hand.background, messages);
        stage = UiToolkit.call(this::show);
        rest();
    }

    private Stage show() {
        Button first = new Button("First");
        first.setId("first");
        TextField field = new TextField();
        field.setId("field");
        field.setAccessibleText("Field");
        layers.setGround(new VBox(first, field));
        Stage window = new Stage();
        window.setX(0);
        window.setY(0);
        window.setScene(new Scene(layers, 600, 500));
        window.show();
        window.requestFocus();
        field.requestFocus();
        return window;
    }

    Choice main(String verb) {
        return Choice.main(verb, () -> done.add(verb));
    }

    Choice plain(String verb) {
        return Choice.plain(verb, () -> done.add(verb));
    }

    Choice danger(String verb) {
        return Choice.danger(verb, () -> done.add(verb));
    }

    void run(Runnable code) throws Exception {
        UiToolkit.run(code);
        rest();
    }

    /** Presses keys together and lets them go. */
    void press(KeyCode... codes) throws Exception {
        UiToolkit.run(() -> {
            Robot robot = new Robot();
            for (KeyCode code : codes) robot.keyPress(code);
            for (KeyCode code : List.of(codes).reversed()) robot.keyRelease(code);
        });
        rest();
    }

    /** Clicks at a place of the window. */
    void click(double x, double y) throws Exception {
        UiToolkit.run(() -> {
            Robot robot = new Robot();
            Bounds at = layers.localToScreen(layers.getLayoutBounds());
            robot.mouseMove(at.getMinX() + x, at.getMinY() + y);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        rest();
    }

    void click(String words) throws Exception {
        double[] at =
                UiToolkit.call(() -> {
                    Bounds bounds = button(words).localToScene(button(words).getLayoutBounds());
                    return new double[] {bounds.getCenterX(), bounds.getCenterY()};
                });
        click(at[0], at[1]);
    }

    Button button(String words) {
        return layers.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> words.equals(one.getText()) || words.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    /** The words or the id of what has the keyboard. */
    String keyboard() throws Exception {
        return UiToolkit.call(() -> {
            Node owner = Objects.requireNonNull(layers.getScene()).getFocusOwner();
            if (owner == null) return "nobody";
            if (owner.getId() != null) return owner.getId();
            return owner instanceof Button button && !button.getText().isEmpty()
                    ? button.getText()
                    : String.valueOf(owner.getAccessibleText());
        });
    }

    boolean sees(String selector) throws Exception {
        return ask(() -> layers.lookup(selector) != null);
    }

    <T> T ask(Callable<T> question) throws Exception {
        return UiToolkit.call(question);
    }

    /** Lets what the robot did arrive and be laid out. */
    private void rest() throws Exception {
        for (int i = 0; i < 3; i++) {
            UiToolkit.run(() -> {
                layers.applyCss();
                layers.layout();
            });
        }
    }

    @Override
    public void close() throws Exception {
        UiToolkit.run(stage::hide);
    }
}
