using System.Text.Json;
using CallCenter.Standards.Book.Json;
using CallCenter.Standards.Workflows;
using CallCenter.Standards.Workflows.Definitions;

namespace CallCenter.Standards.Book.Workflows;

/// <summary>The section <c>workflows</c>, left out where there is nothing in it.</summary>
internal static class WorkflowSection
{
    public const string Name = "workflows";

    public static WorkflowCatalogue Read(JsonMembers book) =>
        book.OptionalNote(Name, (JsonValue value, out WorkflowCatalogue section) => JsonMembers.Read(value, ReadMembers, out section)) ?? WorkflowCatalogue.Empty;

    public static void Write(Utf8JsonWriter writer, WorkflowCatalogue catalogue)
    {
        if (catalogue.Workflows.IsEmpty && catalogue.Parties.IsEmpty)
        {
            return;
        }

        writer.Object(Name, catalogue, static (writer, catalogue) =>
        {
            writer.Text("zone", catalogue.Zone);
            writer.OptionalDefinitions("parties", catalogue.Parties, WriteParty);
            writer.Definitions("workflows", catalogue.Workflows, WorkflowCodec.Write);
        });
    }

    private static WorkflowCatalogue ReadMembers(JsonMembers members) => new()
    {
        Zone = members.Required<string>("zone", JsonScalars.Text),
        Parties = members.OptionalDefinitions("parties", ReadParty),
        Workflows = members.Definitions("workflows", WorkflowCodec.Read),
    };

    private static WorkflowParty ReadParty(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
    };

    private static void WriteParty(Utf8JsonWriter writer, WorkflowParty party)
    {
        writer.Text("code", party.Code);
        writer.Localized("name", party.Name);
    }
}
