package studio.meridian.ui.common;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.Map;

/**
 * Mends how JavaFX 26.0.1 shapes text on Linux. Its Pango layout keeps the UTF-8 text of a run by
 * the run itself; when a line is broken within the run, the run gets shorter and the kept text does
 * not. The glyphs of the whole run are then counted against its first part: Arabic and Hebrew throw
 * out of the layout, Indic scripts are drawn twice. Here the two calls on that map are led to
 * {@link #kept} and {@link #keep} before the class is loaded, so that each shaping takes the text as
 * it is now. A JavaFX that has no such calls is left alone.
 */
public final class TextLayoutRepair {
    private static final Logger LOG = LoggerFactory.getLogger(TextLayoutRepair.class);
    private static final String PACKAGE = "com.sun.javafx.font.freetype.";
    private static final String LAYOUT = PACKAGE + "PangoGlyphLayout";

    /** Another class of the package, through which a class can be defined in it. */
    private static final String NEIGHBOUR = PACKAGE + "PangoGlyphString";

    private static final ClassDesc MAP = ClassDesc.of("java.util.Map");

    private TextLayoutRepair() {}

    /** Mends it; call it before the first text is laid out. Without effect elsewhere. */
    static void apply() {
        String file = "/" + LAYOUT.replace('.', '/') + ".class";
        try (InputStream in = TextLayoutRepair.class.getResourceAsStream(file)) {
            if (in == null) return;
            Class<?> neighbour = Class.forName(NEIGHBOUR);
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
                    .defineClass(mended(in.readAllBytes()));
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            LOG.warn("the layout of wrapped right-to-left text could not be mended", e);
        }
    }

    private static byte[] mended(byte[] bytes) {
        ClassFile files = ClassFile.of();
        CodeTransform calls =
                (code, element) -> {
                    if (element instanceof InvokeInstruction call && isOnMap(call)) {
                        boolean asks = call.name().equalsString("get");
                        code.invokestatic(
                                ClassDesc.of(TextLayoutRepair.class.getName()),
                                asks ? "kept" : "keep",
                                asks ? asking() : keeping());
                    } else {
                        code.with(element);
                    }
                };
        return files.transformClass(
                files.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString("layout"), calls));
    }

    private static boolean isOnMap(InvokeInstruction call) {
        boolean ours = call.name().equalsString("get") || call.name().equalsString("put");
        return ours && call.owner().asSymbol().equals(MAP);
    }

    private static MethodTypeDesc asking() {
        return MethodTypeDesc.of(ConstantDescs.CD_Object, MAP, ConstantDescs.CD_Object);
    }

    private static MethodTypeDesc keeping() {
        return MethodTypeDesc.of(
                ConstantDescs.CD_Object, MAP, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    }

    /** Called instead of {@code Map.get}: the text that was kept may be that of a longer run. */
    public static @Nullable Object kept(Map<Object, Object> texts, Object run) {
        return null;
    }

    /** Called instead of {@code Map.put}: each text is freed by the layout, none is overwritten. */
    public static @Nullable Object keep(Map<Object, Object> texts, Object run, Object text) {
        return texts.put(new Object(), text);
    }
}
