using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>What is gathered while a book is compiled, section by section: findings, the parts compiled so far, and the codes that sections may name of one another.</summary>
internal sealed class BookCompilation
{
    private readonly object?[] parts = new object?[Sections.All.Length];

    private BookCompilation(StandardBook book, Gaps? gaps, FindingList findings)
    {
        Book = book;
        Place = Place.At("", gaps);
        Findings = findings;
        Calendars = Codes.Open($"calendar", findings);
        Policies = Codes.Open($"policy", findings);
        Kpis = Codes.Open($"KPI", findings);
        Scripts = Codes.Open($"script", findings);
        Roles = Codes.Open($"role", findings);
        Actions = Codes.Open($"action", findings);
        Skills = Codes.Open($"skill", findings);
    }

    public StandardBook Book { get; }

    /// <summary>The book's own place.</summary>
    public Place Place { get; }

    public FindingList Findings { get; }

    /// <summary>The values of closed fields; known once its section is compiled, which is first.</summary>
    public Vocabulary? Vocabulary { get; set; }

    /// <summary>The records of measures, their fields closed as far as the book knows the values.</summary>
    public ImmutableArray<RecordDefinition> Records => [.. Book.Records.Select(Vocabulary!.Close)];

    /// <summary>The tables of triage; null where some have errors.</summary>
    public CompiledTriage? Triage { get; set; }

    /// <summary>The calendars that sections may name.</summary>
    public Codes Calendars { get; set; }

    /// <summary>The policies that sections may name.</summary>
    public Codes Policies { get; set; }

    /// <summary>The KPIs that sections may name, service levels included.</summary>
    public Codes Kpis { get; set; }

    /// <summary>The roles and posts that sections may name; any where there is no organisation.</summary>
    public Codes Roles { get; set; }

    /// <summary>The actions that authority is given for; any where there is no organisation.</summary>
    public Codes Actions { get; set; }

    /// <summary>The skills that sections may name; any where there is no routing.</summary>
    public Codes Skills { get; set; }

    /// <summary>The scripts that sections may name.</summary>
    public Codes Scripts { get; set; }

    /// <summary>The compiled book; null where there are errors.</summary>
    /// <param name="book">The book.</param>
    /// <param name="gaps">What of it could not be read; null where a program made it.</param>
    /// <param name="findings">Where findings go.</param>
    public static Standard? Compile(StandardBook book, Gaps? gaps, FindingList findings)
    {
        var compilation = new BookCompilation(book, gaps, findings);
        CheckHeader(book, findings);
        foreach (Section section in Sections.All)
        {
            compilation.parts[section.Index] = section.Compile(compilation);
        }

        foreach (Section section in Sections.All)
        {
            section.CheckReferences(compilation);
        }

        new UnusedDefinitions(compilation).Check();
        if (compilation.Place.IsWhole && !findings.HasErrors)
        {
            new PromisedStarts(compilation).Check();
            new ZoneAgreement(compilation).Check();
        }

        return findings.HasErrors ? null : new Standard(book, [.. compilation.parts.Select(part => part!)]);
    }

    /// <summary>A record that an area brings, or the host's in its place; its fields closed as far as the book knows the values.</summary>
    public RecordDefinition Record(string name) => Vocabulary!.Close(Book.AllRecords.First(record => record.Name == name));

    /// <summary>The values of a field that all records share; any where it is open.</summary>
    public Codes ValuesOf(string field)
    {
        string place = $"vocabulary/fields/{field}";
        var kind = FindingWords.Of($"value of '{place}'");
        return Vocabulary!.ValuesOf(field) is { IsEmpty: false } values ? Codes.Known(kind, values, Findings) : Codes.Open(kind, Findings);
    }

    /// <summary>A part compiled before; null where it has errors.</summary>
    public TPart? Part<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
        where TCatalogue : class
        where TPart : class => (TPart?)parts[section.Index];

    private static void CheckHeader(StandardBook book, FindingList findings)
    {
        if (!KebabCode.IsValid(book.Code))
        {
            findings.Add(FindingRules.BadCode, "/code", book.Code, $"'{book.Code}' is not {KebabCode.Needed}.");
        }

        if (book.Currency is { } currency && !CurrencyCode.IsValid(currency))
        {
            findings.Add(FindingRules.BadFormat, "/currency", currency, $"The code of a currency such as CNY is needed here.");
        }
        else if (book.Currency is { } code && !CurrencyCode.IsKnown(code))
        {
            findings.Add(FindingRules.UnknownCurrency, "/currency", code, CurrencyCode.Near(code) is { } near ? FindingWords.Of($"There is no currency '{code}'; '{near}' is near.") : $"There is no currency '{code}'.");
        }

        if (string.IsNullOrWhiteSpace(book.Version))
        {
            findings.Add(FindingRules.BadFormat, "/version", book.Version, $"The version is blank.");
        }
    }
}
