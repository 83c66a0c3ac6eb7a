package studio.meridian.ui.shell;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/**
 * A place in the navigation.
 *
 * @param id name in settings and for {@link ShellModel#go}, for example {@code library}
 * @param titleKey message key of its name
 * @param open makes the screen when it is first shown
 */
public record Screen(
        String id, Feather icon, String titleKey, Supplier<? extends ScreenView> open) {}
