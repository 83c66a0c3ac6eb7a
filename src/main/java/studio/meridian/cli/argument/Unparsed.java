package studio.meridian.cli.argument;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import studio.meridian.messages.Failure;
import studio.meridian.messages.Messages;

import java.util.List;
import java.util.stream.Collectors;

/** Puts what the parser found wrong into words. */
public final class Unparsed {
    private Unparsed() {}

    /** The failure, with what was probably meant. */
    public static Failure failure(ParameterException wrong, Messages messages) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command, messages);
        }
        String detail =
                wrong instanceof MissingParameterException missing
                        ? messages.get("command.parser.missing", "names", names(missing))
                        : String.valueOf(wrong.getMessage());
        return new CommandFailure.Unparsed(detail, command, ZoneNames.NONE);
    }

    private static Failure unmatched(
            UnmatchedArgumentException wrong, String command, Messages messages) {
        String name = wrong.getUnmatched().getFirst();
        boolean verb = !wrong.getCommandLine().getSubcommands().isEmpty() && !name.startsWith("-");
        String key =
                verb
                        ? "command.parser.verb"
                        : wrong.isUnknownOption()
                                ? "command.parser.option"
                                : "command.parser.argument";
        List<String> near = wrong.getSuggestions();
        boolean known = !near.isEmpty() && (verb || wrong.isUnknownOption());
        String root = wrong.getCommandLine().getCommandSpec().root().qualifiedName();
        String suggestion = known ? near.getFirst() : ZoneNames.NONE;
        if (known && suggestion.startsWith(root + " ")) {
            suggestion = suggestion.substring(root.length() + 1);
        }
        return new CommandFailure.Unparsed(messages.get(key, "name", name), command, suggestion);
    }

    private static String names(MissingParameterException missing) {
        return missing.getMissing().stream().map(Unparsed::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec spec) {
        return spec.isOption()
                ? ((picocli.CommandLine.Model.OptionSpec) spec).longestName()
                        + " "
                        + spec.paramLabel()
                : spec.paramLabel();
    }
}
