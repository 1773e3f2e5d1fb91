using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>routing</c>: skills, queues, strategies, departments and the tables of triage and transfer; left out where it says nothing.</summary>
internal static class RoutingSection
{
    public const string Name = "routing";

    public static Section<RoutingCatalogue, RoutingEvaluator> Create(int index) => new("routing")
    {
        Index = index,
        Chinese = "分流与转接",
        English = "Routing",
        Form = new CodecForm<RoutingCatalogue>(ReadMembers, WriteMembers),
        Empty = RoutingCatalogue.Empty,
        Evaluator = static (section, book) => Compile(book.Book, book.Part(Sections.Calendars), book.Organization, book.Unusable, book.Findings),
    };

    /// <summary>The evaluator; null where there are errors.</summary>
    public static RoutingEvaluator? Compile(StandardBook book, BusinessCalendars? calendars, OrganizationReferences organization, UnusableCodes unusable, FindingList findings)
    {
        RecordDefinition contacts = book.Records.FirstOrDefault(record => record.Name == Contact.Schema.Definition.Name) ?? Contact.Schema.Definition;
        var known = new KnownCodes
        {
            Policies = [.. book.ServiceLevels.Policies.Where(policy => policy?.Code is not null).Select(policy => policy.Code).Distinct(StringComparer.Ordinal)],
            Roles = organization.Roles,
            Actions = organization.Actions,
        };
        return new RoutingCompiler(book.Routing, calendars, known, contacts, "/" + Name, findings, unusable).Compile();
    }

    private static RoutingCatalogue ReadMembers(JsonMembers members) => new()
    {
        Skills = members.OptionalDefinitions("skills", RoutingTermCodec.ReadSkill),
        Priorities = members.OptionalDefinitions("priorities", RoutingTermCodec.ReadPriority),
        Queues = members.OptionalDefinitions("queues", RoutingTermCodec.ReadQueue),
        Resources = members.OptionalDefinitions("resources", RoutingTermCodec.ReadResource),
        Strategies = members.OptionalDefinitions("strategies", StrategyCodec.Read),
        Receptions = members.OptionalDefinitions("receptions", ReceptionCodec.Read),
        Triage = members.OptionalNote("triage", (JsonValue value, out TriageTables tables) => JsonMembers.Read(value, TriageCodec.Read, out tables)) ?? TriageTables.None,
        Departments = members.OptionalDefinitions("departments", DepartmentCodec.Read),
        Notices = members.OptionalDefinitions("notices", NoticeCodec.Read),
        Transfers = members.OptionalNote("transfers", (JsonValue value, out TransferStandard transfers) => JsonMembers.Read(value, TransferCodec.Read, out transfers)) ?? TransferStandard.None,
        Assignment = members.OptionalNote("assignment", (JsonValue value, out AssignmentCatalogue assignment) => JsonMembers.Read(value, AssignmentCodec.Read, out assignment)) ?? AssignmentCatalogue.Empty,
    };

    private static void WriteMembers(Utf8JsonWriter writer, RoutingCatalogue catalogue)
    {
        writer.OptionalDefinitions("skills", catalogue.Skills, RoutingTermCodec.WriteSkill);
        writer.OptionalDefinitions("priorities", catalogue.Priorities, static (writer, priority) => RoutingTermCodec.Write(writer, priority.Code, priority.Name));
        writer.OptionalDefinitions("queues", catalogue.Queues, static (writer, queue) => RoutingTermCodec.Write(writer, queue.Code, queue.Name));
        writer.OptionalDefinitions("resources", catalogue.Resources, static (writer, resource) => RoutingTermCodec.Write(writer, resource.Code, resource.Name));
        writer.OptionalDefinitions("strategies", catalogue.Strategies, StrategyCodec.Write);
        writer.OptionalDefinitions("receptions", catalogue.Receptions, ReceptionCodec.Write);
        writer.Object("triage", catalogue.Triage.IsEmpty ? null : catalogue.Triage, TriageCodec.Write);
        writer.OptionalDefinitions("departments", catalogue.Departments, DepartmentCodec.Write);
        writer.OptionalDefinitions("notices", catalogue.Notices, NoticeCodec.Write);
        writer.Object("transfers", catalogue.Transfers.IsEmpty ? null : catalogue.Transfers, TransferCodec.Write);
        writer.Object("assignment", catalogue.Assignment.Strategies.IsEmpty ? null : catalogue.Assignment, AssignmentCodec.Write);
    }
}
