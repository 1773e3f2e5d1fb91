using System.Text.Json;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>Workflows in JSON.</summary>
internal static class WorkflowCodec
{
    public static WorkflowDefinition Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Version = members.Required<string>("version", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Effective = members.OptionalValue<LocalDate>("effective", JsonScalars.Date),
        Record = members.Required<string>("record", JsonScalars.Text),
        Fields = members.OptionalDefinitions("fields", ReadField),
        Documents = members.OptionalDefinitions("documents", ReadDocument),
        Opening = members.Required("opening", (JsonValue value, out WorkflowStep opening) => JsonMembers.Read(value, StepCodec.ReadOpening, out opening)),
        States = members.Definitions("states", StateCodec.Read),
        Commands = members.Definitions("commands", StepCodec.ReadCommand),
        Mappings = members.OptionalDefinitions("mappings", ReadMapping),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, WorkflowDefinition workflow)
    {
        writer.Text("code", workflow.Code);
        writer.Text("version", workflow.Version);
        writer.Localized("name", workflow.Name);
        writer.Text("effective", workflow.Effective is { } date ? LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso)) : null);
        writer.Text("record", workflow.Record);
        writer.OptionalDefinitions("fields", workflow.Fields, WriteField);
        writer.OptionalDefinitions("documents", workflow.Documents, WriteDocument);
        writer.Object("opening", workflow.Opening, StepCodec.WriteOpening);
        writer.Definitions("states", workflow.States, StateCodec.Write);
        writer.Definitions("commands", workflow.Commands, StepCodec.WriteCommand);
        writer.OptionalDefinitions("mappings", workflow.Mappings, WriteMapping);
        writer.Provenance(workflow.Provenance);
    }

    private static WorkflowField ReadField(JsonMembers members) => new()
    {
        Field = members.Required<string>("field", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        IsGiven = members.OptionalValue<bool>("given", ServiceLevelScalars.Flag) ?? false,
    };

    private static void WriteField(Utf8JsonWriter writer, WorkflowField field)
    {
        writer.Text("field", field.Field);
        writer.Localized("name", field.Name);
        if (field.IsGiven)
        {
            writer.WriteBoolean("given", true);
        }
    }

    private static WorkflowDocument ReadDocument(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
    };

    private static void WriteDocument(Utf8JsonWriter writer, WorkflowDocument document)
    {
        writer.Text("code", document.Code);
        writer.Localized("name", document.Name);
    }

    private static StateMapping ReadMapping(JsonMembers members) => new()
    {
        Version = members.Required<string>("version", JsonScalars.Text),
        From = members.Required<string>("from", JsonScalars.Text),
        To = members.Required<string>("to", JsonScalars.Text),
    };

    private static void WriteMapping(Utf8JsonWriter writer, StateMapping mapping)
    {
        writer.Text("version", mapping.Version);
        writer.Text("from", mapping.From);
        writer.Text("to", mapping.To);
    }
}
