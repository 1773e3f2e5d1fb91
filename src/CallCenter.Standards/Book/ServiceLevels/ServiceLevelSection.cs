using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>serviceLevels</c>: policies and ladders, left out where there are none.</summary>
internal static class ServiceLevelSection
{
    public const string Name = "serviceLevels";

    public static Section<ServiceLevelCatalogue, ServiceLevelEvaluator> Create(int index) => new("serviceLevels")
    {
        Index = index,
        Chinese = "服务时限",
        English = "Service levels",
        Form = new CodecForm<ServiceLevelCatalogue>(ReadMembers, WriteMembers),
        Empty = ServiceLevelCatalogue.Empty,
        Evaluator = static (section, book) => Compile(section.Value, book.Part(Sections.Calendars), book.Book.Records, book.Unusable, book.Findings),
        References = static (section, book) => book.Organization.Check(section.Value, section.Place.Pointer),
    };

    private static void WriteMembers(Utf8JsonWriter writer, ServiceLevelCatalogue catalogue)
    {
        writer.Text("zone", catalogue.Zone);
        writer.Definitions("policies", catalogue.Policies, PolicyCodec.Write);
        writer.OptionalDefinitions("ladders", catalogue.Ladders, LadderCodec.Write);
    }

    /// <summary>The evaluator; null where there are errors.</summary>
    public static ServiceLevelEvaluator? Compile(
        ServiceLevelCatalogue catalogue, BusinessCalendars? calendars, IEnumerable<RecordDefinition> records, UnusableCodes unusable, FindingList findings)
    {
        RecordDefinition cases = records.FirstOrDefault(record => record.Name == ServiceCase.Schema.Definition.Name) ?? ServiceCase.Schema.Definition;
        return new ServiceLevelCompiler(catalogue, calendars, cases, "/" + Name, findings, unusable).Compile();
    }

    private static ServiceLevelCatalogue ReadMembers(JsonMembers members) => new()
    {
        Zone = members.Required<string>("zone", JsonScalars.Text),
        Policies = members.Definitions("policies", PolicyCodec.Read),
        Ladders = members.OptionalDefinitions("ladders", LadderCodec.Read),
    };
}
