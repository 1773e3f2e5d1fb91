using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>Compares two standards: what they say, and where that differs, what comes of it.</summary>
internal static class DiffSearch
{
    /// <summary>What is of no section: the header of the book.</summary>
    private const string Header = "";

    /// <summary>What areas decide together with others: where one of them changed, the consequences are looked for.</summary>
    private static readonly (string[] Sections, Action<Standard, Standard, DiffWork, IReadOnlyList<ConditionEdit>> Find)[] Kinds =
    [
        ([Header], static (before, after, work, _) => CurrencyConsequences.Find(before.Book, after.Book, work)),
        (["routing", "vocabulary"], static (before, after, work, _) => new RouteConsequences(before, after, work).Find()),
        (["workflows"], static (before, after, work, _) => new StepConsequences(before.Book, after.Book, work).Find()),
        (["risk", "vocabulary"], static (before, after, work, _) => new BandConsequences(before, after, work).Find()),
        (["serviceLevels", "vocabulary"], static (before, after, work, _) => new PolicyConsequences(before, after, work).Find()),
        (["callbacks", "risk", "compliance", "vocabulary"], static (before, after, work, _) => new TableConsequences(before, after, work).Find()),
        (["kpis", "organization", "serviceLevels", "workflows", "scripts", "quality", "surveys"], static (before, after, work, conditions) => new ConditionConsequences(before, after, conditions, work).Find()),
        (["organization"], static (before, after, work, _) => new AuthorityConsequences(before.Book.Organization, after.Book.Organization, work).Find()),
        (["serviceLevels", "calendars"], static (before, after, work, _) => new PromiseConsequences(before, after, work).Find()),
    ];

    public static StandardDiff Run(Standard before, Standard after, DiffOptions options, CancellationToken cancellation)
    {
        (ImmutableArray<BookChange> changes, IReadOnlyList<ConditionEdit> conditions) = BookComparison.Of(before.Book, after.Book, cancellation);
        HashSet<string> sections = [.. changes.Where(static change => change.Weight <= ChangeWeight.Order).Select(static change => change.Section)];
        var work = new DiffWork(options, cancellation);
        foreach ((string[] areas, Action<Standard, Standard, DiffWork, IReadOnlyList<ConditionEdit>> find) in Kinds)
        {
            work.Begin();
            if (Array.Exists(areas, sections.Contains))
            {
                find(before, after, work, conditions);
            }
        }

        work.Begin();
        if (sections.Overlaps(["kpis", "vocabulary", Header]))
        {
            new KpiConsequences(before, after, changes, work).Find();
        }

        return new StandardDiff
        {
            Before = NameOf(before.Book),
            After = NameOf(after.Book),
            Changes = changes,
            Consequences = [.. work.Found],
            EditedInPlace = sections.Overlaps(BookChanges.Versioned) ? BookChanges.OfVersioned(before.Book, after.Book, sections) : [],
            IsComplete = work.IsComplete,
        };
    }

    private static DefinitionVersion NameOf(StandardBook book) => new(book.Code, book.Version, book.Hash);
}
