using CallCenter.Standards.Forms;
using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>workflows</c>, left out where there is nothing in it.</summary>
internal static class WorkflowSection
{
    public const string Name = "workflows";

    public static Section<WorkflowCatalogue, WorkflowLibrary> Create(int index) => new("workflows")
    {
        Index = index,
        Chinese = "工作流程",
        English = "Workflows",
        Form = new CodecForm<WorkflowCatalogue>(ReadMembers, WriteMembers),
        Empty = WorkflowCatalogue.Empty,
        Evaluator = static (section, book) => Compile(book.Book, book.Part(Sections.Calendars), book, book.Unusable, book.Findings),
        References = ScriptUse.Check,
    };

    private static void WriteMembers(Utf8JsonWriter writer, WorkflowCatalogue catalogue)
    {
        writer.Text("zone", catalogue.Zone);
        writer.OptionalDefinitions("parties", catalogue.Parties, WriteParty);
        writer.Definitions("workflows", catalogue.Workflows, WorkflowCodec.Write);
    }

    /// <summary>The library; null where there are errors.</summary>
    public static WorkflowLibrary? Compile(StandardBook book, BusinessCalendars? calendars, BookCompilation organization, UnusableCodes unusable, FindingList findings)
    {
        var surroundings = new WorkflowSurroundings
        {
            Records = [.. book.Records, Contact.Schema.Definition],
            Calendars = calendars,
            Clocks = ClocksOf(book.ServiceLevels),
            Roles = organization.Roles.TakesAny ? null : [.. organization.Roles.All],
            Authorities = organization.Actions.TakesAny ? null : [.. organization.Actions.All],
        };
        return new WorkflowCompiler(book.Workflows, surroundings, "/" + Name, findings, unusable).Compile();
    }

    /// <summary>The clocks of all versions of all policies: what moves one in some version moves it.</summary>
    private static ImmutableArray<KnownClock> ClocksOf(ServiceLevelCatalogue serviceLevels) =>
    [
        .. from policy in serviceLevels.Policies
           where policy is not null
           from target in policy.Targets
           where target is not null
           group target.Triggers by $"{policy.Code}/{target.Code}" into same
           select new KnownClock(
               same.Key,
               [.. same.SelectMany(triggers => triggers.Start).Distinct()],
               [.. same.SelectMany(triggers => triggers.Reopen).Distinct()],
               [.. same.SelectMany(triggers => triggers.Pauses).Where(pause => pause is not null).SelectMany(pause => pause.On).Distinct()],
               [.. same.SelectMany(triggers => triggers.Pauses).Where(pause => pause is not null).SelectMany(pause => pause.Until).Distinct()],
               [.. same.SelectMany(triggers => triggers.Stop).Distinct()],
               [.. same.SelectMany(triggers => triggers.Cancel).Distinct()]),
    ];

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
