package studio.meridian.ui.channels;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.safe.Secret;
import studio.meridian.ui.common.Icons;

/** A field for a secret, whose signs can be looked at. It gives what was typed as a secret only. */
final class SecretField extends HBox {
    private final Masked field = new Masked();
    private final Button eye;
    private final Messages messages;

    /**
     * @param id of the field
     * @param name said by screen readers
     */
    SecretField(String id, String name, Messages messages) {
        this.messages = messages;
        getStyleClass().add("secret-field");
        field.setId(id);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        eye = Icons.button(Feather.EYE, "", this::toggle);
        eye.setId(id + "-eye");
        name();
        getChildren().addAll(field, eye);
    }

    private void toggle() {
        field.shown = !field.shown;
        field.setSkin(field.createDefaultSkin());
        name();
        field.requestFocus();
        field.end();
    }

    private void name() {
        String name = messages.get(field.shown ? "secret.hide" : "secret.show");
        eye.setGraphic(Icons.of(field.shown ? Feather.EYE_OFF : Feather.EYE));
        eye.setAccessibleText(name + ": " + field.getAccessibleText());
        eye.setTooltip(new Tooltip(name));
    }

    /** The field itself, for the keyboard and for listeners. */
    PasswordField field() {
        return field;
    }

    /** What was typed. */
    Secret secret() {
        return Secret.of(field.getText());
    }

    /** Forgets what was typed. */
    void forget() {
        field.clear();
    }

    private static final class Masked extends PasswordField {
        private boolean shown;

        @Override
        protected Skin<?> createDefaultSkin() {
            return new TextFieldSkin(this) {
                @Override
                protected String maskText(String text) {
                    return shown ? text : super.maskText(text);
                }
            };
        }
    }
}
