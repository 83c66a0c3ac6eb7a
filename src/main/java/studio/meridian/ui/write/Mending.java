package studio.meridian.ui.write;

import javafx.scene.Node;

import studio.meridian.integrity.Finding;
import studio.meridian.platform.Preflight.Place;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.ui.write.edit.Spots;

/**
 * Puts the keyboard where something can be mended.
 *
 * @param instead whether the drawer stands in the place of the text
 */
record Mending(
        WriteModel model, Editor editor, Drawer drawer, WriteView.Ways ways, boolean instead) {
    void go(Remark remark) {
        go(remark.rule().place(), remark.subject());
    }

    void go(Finding finding) {
        switch (finding.rule()) {
            case NO_TITLE -> go(Place.TITLE, "");
            case NO_SUMMARY -> go(Place.SUMMARY, "");
            case NO_TEXT -> go(Place.TEXT, "");
            case NO_ALT_TEXT, MEDIA_MISSING -> go(Place.PICTURE, finding.subject());
            case UNTRANSLATED, STALE -> ways.translate().run();
        }
    }

    private void go(Place place, String subject) {
        String body = model.bodyProperty().get();
        switch (place) {
            case TITLE -> {
                makeRoom();
                editor.takeKeyboard("");
            }
            case TEXT -> {
                makeRoom();
                editor.reveal(Spots.table(body));
            }
            case PICTURE -> {
                makeRoom();
                editor.reveal(Spots.picture(body, subject));
            }
            case SUMMARY -> detail("#write-summary");
            case TOPICS -> detail("#write-tags");
            case CHANNEL -> ways.channels().run();
        }
    }

    private void makeRoom() {
        if (instead) drawer.hide();
    }

    private void detail(String field) {
        drawer.open(Drawer.Tab.DETAILS);
        drawer.applyCss();
        drawer.layout();
        Node found = drawer.lookup(field);
        if (found != null) found.requestFocus();
    }
}
