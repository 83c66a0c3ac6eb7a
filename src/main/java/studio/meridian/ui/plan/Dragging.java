package studio.meridian.ui.plan;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/**
 * Press, drag and release of chips with plain mouse events: no window of the system takes part, so
 * it works alike everywhere. A ghost follows the mouse.
 */
final class Dragging {
    private static final double BEGINS = 6;
    private static final double BESIDE = 12;

    private final PlanModel model;
    private final PlanActions actions;
    private final PlanLook look;
    private final Pane air;
    private final Label ghost = new Label();
    private @Nullable Point2D from;

    /**
     * @param air lies over the calendar and lets the mouse through
     */
    Dragging(PlanModel model, PlanActions actions, PlanLook look, Pane air) {
        this.model = model;
        this.actions = actions;
        this.look = look;
        this.air = air;
        ghost.getStyleClass().add("plan-drag");
        ghost.setManaged(false);
        ghost.setVisible(false);
        air.getChildren().add(ghost);
        // Escape puts it back while the button is still down.
        model.movingProperty()
                .subscribe(moving -> {
                    if (moving == null) end();
                });
    }

    /** Makes a chip movable. */
    void attach(DeliveryChip chip, Calendar calendar) {
        chip.setOnMousePressed(event -> {
            if (event.getButton() != MouseButton.PRIMARY) return;
            from = scene(event);
            chip.requestFocus();
            model.choose(chip.item().id());
            event.consume();
        });
        chip.setOnMouseDragged(event -> drag(chip, calendar, event));
        chip.setOnMouseReleased(_ -> release());
        chip.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) actions.edit(chip.item());
        });
    }

    private static Point2D scene(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }

    private void drag(DeliveryChip chip, Calendar calendar, MouseEvent event) {
        Point2D start = from;
        if (start == null) return;
        Point2D now = scene(event);
        if (!ghost.isVisible()) {
            if (now.distance(start) < BEGINS) return;
            if (!model.take(chip.item())) {
                from = null;
                return;
            }
            ghost.setVisible(true);
        }
        Proposal proposal = calendar.dragged(chip.item(), start, now);
        model.propose(proposal);
        show(proposal, now);
    }

    private void show(Proposal proposal, Point2D at) {
        var planned = proposal.resolve().planned();
        ghost.setText(
                look.title(proposal.item())
                        + "\n"
                        + look.words().when(planned.instant(), planned.zone()));
        ghost.autosize();
        Point2D local = air.sceneToLocal(at);
        ghost.relocate(local.getX() + BESIDE, local.getY() + BESIDE);
    }

    private void release() {
        boolean dragged = ghost.isVisible();
        end();
        if (dragged) actions.letGo();
    }

    private void end() {
        from = null;
        ghost.setVisible(false);
    }
}
