using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>A book in JSON: a header and sections. Each section is a codec of its own, and one line here to read it, to write it and to compile it.</summary>
internal static class BookFormat
{
    /// <summary>The format this library reads and writes; it changes when books of the older form would be read otherwise.</summary>
    public const int Version = 1;

    /// <summary>The book, incomplete where the reading has errors.</summary>
    public static StandardBook Read(JsonMembers members, ImmutableArray<RecordDefinition> records)
    {
        members.Note<decimal>("format", JsonScalars.Number);
        return new StandardBook
        {
            Code = members.Note<string>("code", JsonScalars.Text),
            Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
            Version = members.Note<string>("version", JsonScalars.Text),
            Effective = members.Note<LocalDate>("effective", JsonScalars.Date),
            Records = records,
            Calendars = CalendarSection.Read(members),
            Organization = OrganizationSection.Read(members),
            Kpis = members.Section(KpiSection.Name, KpiSection.Read),
            ServiceLevels = ServiceLevelSection.Read(members),
            Routing = RoutingSection.Read(members),
            Risk = RiskSection.Read(members),
            Workflows = WorkflowSection.Read(members),
            Scripts = ScriptSection.Read(members),
        };
    }

    public static void Write(Utf8JsonWriter writer, StandardBook book)
    {
        writer.WriteNumber("format", Version);
        writer.Text("code", book.Code);
        writer.Localized("name", book.Name);
        writer.Text("version", book.Version);
        writer.Text("effective", LocalDatePattern.Iso.Format(book.Effective.WithCalendar(CalendarSystem.Iso)));
        CalendarSection.Write(writer, book.Calendars);
        OrganizationSection.Write(writer, book.Organization);
        writer.Object(KpiSection.Name, book.Kpis, KpiSection.Write);
        ServiceLevelSection.Write(writer, book.ServiceLevels);
        RoutingSection.Write(writer, book.Routing);
        RiskSection.Write(writer, book.Risk);
        WorkflowSection.Write(writer, book.Workflows);
        ScriptSection.Write(writer, book.Scripts);
    }

    /// <summary>The compiled book; null where there are errors.</summary>
    public static Standard? Compile(StandardBook book, UnusableCodes unusable, FindingList findings)
    {
        CheckHeader(book, findings);
        BusinessCalendars? calendars = CalendarSection.Compile(book.Calendars, unusable, findings);
        KpiEvaluator? kpis = KpiSection.Compile(book.Kpis, book.Records, unusable, findings);
        OrganizationStructure? organization = OrganizationSection.Compile(book.Organization, KpiSection.Codes(book.Kpis), unusable, findings);
        var references = new OrganizationReferences(book.Organization, unusable, findings);
        references.CheckSkills(book.Routing, "/" + OrganizationSection.Name);
        ServiceLevelEvaluator? serviceLevels = ServiceLevelSection.Compile(book.ServiceLevels, calendars, book.Records, unusable, findings);
        references.Check(book.ServiceLevels, "/" + ServiceLevelSection.Name);
        RoutingEvaluator? routing = RoutingSection.Compile(book, calendars, references, unusable, findings);
        RiskEvaluator? risk = RiskSection.Compile(book.Risk, book.Kpis, book.ServiceLevels, book.Records, unusable, findings);
        references.Check(book.Risk, "/" + RiskSection.Name);
        WorkflowLibrary? workflows = WorkflowSection.Compile(book, calendars, references, unusable, findings);
        ServiceScripts? scripts = ScriptSection.Compile(book.Scripts, findings);
        ScriptUse.Check(book.Workflows, book.Scripts, unusable, findings);
        return findings.HasErrors ? null : new Standard(book, findings.ToImmutable(), new StandardParts
        {
            Calendars = calendars!,
            Organization = organization!,
            Kpis = kpis!,
            Risk = risk!,
            ServiceLevels = serviceLevels!,
            Workflows = workflows!,
            Scripts = scripts!,
            Routing = routing!,
        });
    }

    private static void CheckHeader(StandardBook book, FindingList findings)
    {
        // Members that could not be read are null, and have their findings already.
        if (book.Code is { } code && !KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, "/code", code, $"'{code}' is not {KebabCode.Form}.");
        }

        if (book.Version is { } version && string.IsNullOrWhiteSpace(version))
        {
            findings.Add(FindingRules.BadFormat, "/version", version, "The version is blank.");
        }
    }
}
