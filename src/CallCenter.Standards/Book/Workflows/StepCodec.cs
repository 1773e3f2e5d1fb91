using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Commands, their steps and the opening in JSON.</summary>
internal static class StepCodec
{
    public static WorkflowCommand ReadCommand(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Steps = members.Definitions("steps", static members => ReadStep(members, members.Values<string>("from", JsonScalars.Text))),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteCommand(Utf8JsonWriter writer, WorkflowCommand command)
    {
        writer.Text("code", command.Code);
        writer.Localized("name", command.Name);
        writer.Definitions("steps", command.Steps, static (writer, step) =>
        {
            writer.Texts("from", step.From);
            WriteOpening(writer, step);
        });
        writer.OptionalProvenance(command.Provenance);
    }

    public static WorkflowStep ReadOpening(JsonMembers members) => ReadStep(members, []);

    /// <summary>A step without the states that it may be taken from.</summary>
    public static void WriteOpening(Utf8JsonWriter writer, WorkflowStep step)
    {
        writer.Text("to", step.To);
        writer.Text("event", step.Event);
        ServiceLevelScalars.WriteTexts(writer, "roles", step.Roles);
        ServiceLevelScalars.WriteTexts(writer, "authorities", step.Authorities);
        JsonConditions.Write(writer, "when", step.When);
        ServiceLevelScalars.WriteTexts(writer, "collects", step.Collects);
        ServiceLevelScalars.WriteTexts(writer, "requires", step.Requires);
        ServiceLevelScalars.WriteTexts(writer, "documents", step.Documents);
        writer.Text("script", step.Script);
        writer.OptionalProvenance(step.Provenance);
    }

    private static WorkflowStep ReadStep(JsonMembers members, ImmutableArray<string> from) => new()
    {
        From = from,
        To = members.Optional<string>("to", JsonScalars.Text),
        Event = members.Required<string>("event", JsonScalars.Text),
        Roles = members.OptionalValues<string>("roles", JsonScalars.Text),
        Authorities = members.OptionalValues<string>("authorities", JsonScalars.Text),
        When = JsonConditions.Read(members, "when"),
        Collects = members.OptionalValues<string>("collects", JsonScalars.Text),
        Requires = members.OptionalValues<string>("requires", JsonScalars.Text),
        Documents = members.OptionalValues<string>("documents", JsonScalars.Text),
        Script = members.Optional<string>("script", JsonScalars.Text),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };
}
