package studio.meridian.safe;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

import java.util.Map;

/** Writes text values in double quotes and simple keys bare, so that every YAML version agrees. */
final class QuotingRepresenter extends StandardRepresenter {
    QuotingRepresenter(DumpSettings settings) {
        super(settings);
        representers.put(String.class, text -> quoted((String) text));
    }

    @Override
    protected NodeTuple representMappingEntry(Map.Entry<?, ?> entry) {
        Node value = representData(entry.getValue());
        String key = String.valueOf(entry.getKey());
        return new NodeTuple(isSimple(key) ? bare(key) : quoted(key), value);
    }

    private static boolean isSimple(String key) {
        // One-letter keys stay quoted: y and n are truth values in YAML 1.1.
        return key.matches("[A-Za-z][A-Za-z0-9_-]+")
                && !key.matches("(?i)true|false|null|yes|no|on|off");
    }

    private Node bare(String text) {
        return representScalar(Tag.STR, text, ScalarStyle.PLAIN);
    }

    private Node quoted(String text) {
        return representScalar(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }
}
