package studio.meridian.ui.conflict;

import javafx.geometry.Pos;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.sync.conflict.Comparison;
import studio.meridian.sync.conflict.Conflicts;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;

import java.util.Map;
import java.util.Optional;

/** Opens the comparison over the screen it was asked from, and closes it when that is decided. */
public final class ConflictDoor {
    private static final double EDGE = 96;

    private final Conflicts conflicts;
    private final Background background;
    private final Layers layers;
    private final Notices notices;
    private final Messages messages;

    public ConflictDoor(
            Conflicts conflicts,
            Background background,
            Layers layers,
            Notices notices,
            Messages messages) {
        this.conflicts = conflicts;
        this.background = background;
        this.layers = layers;
        this.notices = notices;
        this.messages = messages;
    }

    /** Shows what stopped a delivery. */
    public void open(Id<Delivery> stopped) {
        background.read(
                () -> Optional.ofNullable(conflicts.of(stopped)),
                found ->
                        found.ifPresentOrElse(
                                this::show, () -> notices.tell(messages.get("conflict.over"))));
    }

    private void show(Comparison seen) {
        ConflictModel model = new ConflictModel(seen, conflicts, background);
        ConflictView view =
                new ConflictView(model, messages, how -> decide(model, how), layers::close);
        view.prefWidthProperty().bind(layers.widthProperty().subtract(EDGE));
        view.prefHeightProperty().bind(layers.heightProperty().subtract(EDGE));
        layers.open(view, Pos.CENTER, view.first(), layers::close);
    }

    private void decide(ConflictModel model, Resolution how) {
        model.settle(
                how,
                planned -> {
                    layers.close();
                    String key =
                            planned.isPresent() ? "conflict.done.sent" : "conflict.done.nothing";
                    Comparison seen = model.seen();
                    notices.tell(
                            messages.get(
                                    key,
                                    Map.of(
                                            "title", seen.mine().title(),
                                            "channel", seen.channel().name())));
                });
    }
}
