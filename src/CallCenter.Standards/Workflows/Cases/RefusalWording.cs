using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>Says why a command is refused, in the names of the workflow.</summary>
internal static class RefusalWording
{
    /// <param name="workflow">The workflow.</param>
    /// <param name="command">The code that no step of it has.</param>
    /// <param name="known">The commands that its steps have.</param>
    public static CaseRefusal UnknownCommand(WorkflowDefinition workflow, string command, IReadOnlyList<string> known) =>
        Of(RefusalReason.UnknownCommand, command, ExplanationPart.Named("workflow", workflow.Code, workflow.Name), ExplanationPart.Given("command", command), Near(command, known));

    /// <param name="place">Where the case is.</param>
    /// <param name="command">The command's code.</param>
    /// <param name="name">Its name; null where it has none.</param>
    /// <param name="places">Where the command may be given.</param>
    public static CaseRefusal WrongState(Location place, string command, LocalizedText? name, IEnumerable<Location> places) =>
        Of(RefusalReason.WrongState, command, [Command(command, name), Names.PartOf("state", place), .. places.Select(static one => Names.PartOf("from", one))]);

    /// <param name="role">The role that may not do it.</param>
    /// <param name="move">The step.</param>
    /// <param name="known">The roles that steps of the workflow name: of another it is not said that it may not, but that the workflow does not have it.</param>
    public static CaseRefusal Role(string role, Move move, IReadOnlyList<string> known)
    {
        bool isKnown = known.Contains(role, StringComparer.Ordinal);
        return new(RefusalReason.Role, role, ExplanationSentence.Of(isKnown ? "step.role" : "step.unknown-role",
        [
            isKnown ? ExplanationPart.OfBook("role", "role", role) : ExplanationPart.Given("role", role),
            isKnown ? null : Near(role, known),
            .. move.Roles.Select(static allowed => ExplanationPart.OfBook("allowed", "role", allowed)),
            .. move.Authorities.Select(static action => ExplanationPart.OfBook("authority", "action", action)),
        ]));
    }

    /// <param name="command">The command's code.</param>
    /// <param name="unmet">The tests of the condition that the facts fail.</param>
    public static CaseRefusal Guard(string command, IEnumerable<CellReading> unmet) => Of(RefusalReason.Guard, command, unmet.Select(UnmetPhrases.Of));

    public static CaseRefusal Unknown(UnknownValue value) => Of(RefusalReason.UnknownValue, value.Field, CellPhrases.Unknown("value", value.Field, Excerpt.Of(value.Value ?? "")));

    public static CaseRefusal MissingField(LocalizedText name, string field) => Of(RefusalReason.MissingField, field, ExplanationPart.Named("field", field, name));

    public static CaseRefusal MissingDocument(LocalizedText name, string document) => Of(RefusalReason.MissingDocument, document, ExplanationPart.Named("document", document, name));

    /// <param name="document">The code that the workflow does not have.</param>
    /// <param name="known">The documents that it has.</param>
    public static CaseRefusal UnknownDocument(string document, IReadOnlyList<string> known) =>
        Of(RefusalReason.UnknownDocument, document, ExplanationPart.Given("document", document), Near(document, known));

    public static CaseRefusal VersionConflict(int expected, int found) => Of(
        RefusalReason.VersionConflict, expected.ToString(CultureInfo.InvariantCulture), ExplanationPart.Count("expected", expected), ExplanationPart.Count("found", found));

    public static CaseRefusal CommandReused(string id, string earlier) => Of(RefusalReason.CommandReused, id, ExplanationPart.Given("id", id), ExplanationPart.Given("command", earlier));

    public static CaseRefusal OutOfOrder(string id) => Of(RefusalReason.OutOfOrder, id, ExplanationPart.Given("id", id));

    /// <param name="path">The state's path.</param>
    /// <param name="reason">Why it has no place; null where the case is not open.</param>
    public static CaseRefusal StateNotMapped(string path, LocalizedText? reason) =>
        Of(RefusalReason.StateNotMapped, path, ExplanationPart.Given("state", path), reason is null ? null : ExplanationPart.Given("reason", reason));

    /// <param name="workflow">The workflow that the case runs under, as it is in another version.</param>
    /// <param name="version">The version, which there is no longer.</param>
    /// <param name="inForce">The version in force; null for none.</param>
    /// <param name="known">The versions that there are.</param>
    public static CaseRefusal VersionGone(WorkflowDefinition workflow, string version, string? inForce, IReadOnlyList<string> known) => new(RefusalReason.PlaceLost, $"{workflow.Code} {version}", ExplanationSentence.Of("step.version-gone",
    [
        ExplanationPart.Named("workflow", workflow.Code, workflow.Name),
        ExplanationPart.Given("version", version),
        inForce is null ? null : ExplanationPart.Given("in-force", inForce),
        .. known.Select(static one => ExplanationPart.Given("known", one)),
    ]));

    /// <param name="workflow">The workflow that the case runs under, which there is not.</param>
    /// <param name="version">The version.</param>
    /// <param name="known">The workflows that there are.</param>
    public static CaseRefusal WorkflowGone(string workflow, string version, IReadOnlyList<WorkflowDefinition> known) => new(RefusalReason.PlaceLost, $"{workflow} {version}", ExplanationSentence.Of("step.workflow-gone",
    [
        ExplanationPart.Given("workflow", workflow),
        ExplanationPart.Given("version", version),
        Near(workflow, [.. known.Select(static one => one.Code)]),
        .. known.Select(static one => ExplanationPart.Named("known", one.Code, one.Name)),
    ]));

    /// <param name="workflow">The workflow.</param>
    /// <param name="first">The first event of the case that does not follow, though its version is known.</param>
    public static CaseRefusal DoesNotFollow(WorkflowDefinition workflow, WorkflowRefusal first) => new(RefusalReason.PlaceLost, $"{first.Event.Workflow} {first.Event.Version}", ExplanationSentence.Of("step.does-not-follow",
        ExplanationPart.Named("workflow", workflow.Code, workflow.Name),
        ExplanationPart.Given("version", first.Event.Version),
        ExplanationPart.Count("number", first.Event.Number),
        ExplanationPart.Word("reason", first.Reason)));

    /// <summary>The known code that is nearest to one that is not known; null where none is near.</summary>
    private static ExplanationPart? Near(string code, IReadOnlyList<string> known) => NearestName.Find(code, known) is { } near ? ExplanationPart.Given("near", near) : null;

    private static ExplanationPart Command(string code, LocalizedText? name) => name is null ? ExplanationPart.Given("command", code) : ExplanationPart.Named("command", code, name);

    private static CaseRefusal Of(RefusalReason reason, string subject, params IEnumerable<ExplanationPart?> parts) =>
        new(reason, subject, ExplanationSentence.Of("step." + EnumCodes<RefusalReason>.CodeOf(reason), parts));
}
