package studio.meridian.ui.plan;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.plan.PlanModel.Span;

import java.util.function.BooleanSupplier;

/**
 * The plan by keyboard: arrows walk from item to item; while one is taken up they move it. Enter
 * lets go, Escape puts it back.
 */
final class PlanKeys {
    private static final int WEEK = 7;

    private final PlanModel model;
    private final PlanActions can;
    private final BooleanSupplier mirrored;
    private final Runnable toChosen;

    /**
     * @param mirrored whether time runs to the left
     * @param toChosen puts the keyboard on the chosen item
     */
    PlanKeys(PlanModel model, PlanActions can, BooleanSupplier mirrored, Runnable toChosen) {
        this.model = model;
        this.can = can;
        this.mirrored = mirrored;
        this.toChosen = toChosen;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        boolean done =
                model.movingProperty().get() != null
                        ? moving(event.getCode())
                        : walking(event.getCode(), event.getTarget() instanceof Button);
        if (done) event.consume();
    }

    private int onward(KeyCode code) {
        boolean right = code == KeyCode.RIGHT;
        return right != mirrored.getAsBoolean() ? 1 : -1;
    }

    private boolean moving(KeyCode code) {
        boolean month = model.spanProperty().get() == Span.MONTH;
        switch (code) {
            case LEFT, RIGHT -> model.nudge(month ? onward(code) : 0, month ? 0 : onward(code));
            case UP -> model.nudge(month ? -WEEK : -1, 0);
            case DOWN -> model.nudge(month ? WEEK : 1, 0);
            case ENTER -> can.letGo();
            case ESCAPE -> model.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walking(KeyCode code, boolean onButton) {
        Item item = model.chosenItem();
        switch (code) {
            case LEFT, RIGHT -> step(onward(code));
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case T -> model.today();
            default -> {
                return item != null && acting(code, item, onButton);
            }
        }
        return true;
    }

    private void step(int places) {
        model.step(places);
        toChosen.run();
    }

    private boolean acting(KeyCode code, Item item, boolean onButton) {
        switch (code) {
            case M -> can.take(item);
            case ENTER -> {
                // There it presses the button.
                if (onButton) return false;
                can.edit(item);
            }
            case DELETE -> can.cancel(item);
            default -> {
                return false;
            }
        }
        return true;
    }
}
