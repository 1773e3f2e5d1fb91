using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The shipped book as banks change it: a few edits at random, each of which leaves a book without errors.</summary>
internal static class EditedShipped
{
    private static readonly Provenance Own = new(ProvenanceKind.Bank, "board decision 12");

    private static readonly Func<StandardBook, Random, StandardBook>[] Edits =
    [
        static (book, random) => book with { Kpis = book.Kpis with { Kpis = Shuffled(book.Kpis.Kpis, random) } },
        static (book, random) => book with { Kpis = book.Kpis with { Kpis = [.. book.Kpis.Kpis.Select(kpi => random.Next(4) == 0 ? kpi with { Name = new(kpi.Name.Chinese, $"Own {random.Next(9)}"), Provenance = Own } : kpi)] } },
        static (book, random) => book with { Kpis = book.Kpis with { Kpis = [.. book.Kpis.Kpis.Select(kpi => random.Next(5) == 0 && kpi.Target is { AtLeast: { } least } target ? kpi with { Target = target with { AtLeast = least - (0.01m * random.Next(5)) } } : kpi)] } },
        static (book, random) => book with { Kpis = book.Kpis with { Kpis = [.. book.Kpis.Kpis, book.Kpis.Kpis[random.Next(5)] with { Code = $"own-{random.Next(1_000_000)}" }] } },
        static (book, random) => book with { Kpis = book.Kpis with { Scorecards = [.. book.Kpis.Scorecards.Select(card => card with { Kpis = Shuffled(card.Kpis, random) })] } },
        static (book, random) => book with { Agreements = book.Agreements with { Agreements = [.. Shuffled(book.Agreements.Agreements, random).Skip(random.Next(4))] } },
        static (book, random) => book with { Agreements = random.Next(3) == 0 ? AgreementCatalogue.Empty : book.Agreements },
        static (book, random) => book with { Routing = book.Routing with { Departments = Shuffled(book.Routing.Departments, random) } },
        static (book, random) => book with { Routing = book.Routing with { Departments = [.. book.Routing.Departments.Select(department => random.Next(3) == 0 ? department with { Phone = $"{random.Next(9_999)}" } : department)] } },
        static (book, random) => book with { Routing = book.Routing with { Transfers = book.Routing.Transfers with { Targets = Annotated(book.Routing.Transfers.Targets!, random) } } },
        static (book, random) => book with { Routing = book.Routing with { Transfers = book.Routing.Transfers with { Targets = OtherColumns(book.Routing.Transfers.Targets!, random) } } },
        static (book, random) => book with { Organization = book.Organization with { Domains = [.. book.Organization.Domains.Select(domain => domain with { Name = new("业务", null) })] } },
        static (book, random) => book with { Name = new("本行", $"Own {random.Next(5)}"), Version = $"2.{random.Next(5)}" },
        static (book, random) => book with { Scripts = book.Scripts with { Scripts = [.. Shuffled(book.Scripts.Scripts, random)] } },
    ];

    /// <summary>The book with one to four edits; the same for the same seed.</summary>
    public static StandardBook Of(StandardBook book, int seed)
    {
        var random = new Random(seed);
        for (int edits = random.Next(1, 5); edits > 0; edits--)
        {
            book = Edits[random.Next(Edits.Length)](book, random);
        }

        return book;
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Random random)
    {
        T[] shuffled = [.. items];
        int from = random.Next(items.Length + 1);
        random.Shuffle(shuffled.AsSpan(from, Math.Min(random.Next(4), shuffled.Length - from)));
        return [.. shuffled];
    }

    private static DecisionTable Annotated(DecisionTable table, Random random) =>
        table with { Rules = [.. table.Rules.Select(rule => random.Next(3) == 0 ? rule with { Annotation = $"note {random.Next(9)}" } : rule)] };

    /// <summary>The columns in another order, or one more that no rule minds.</summary>
    private static DecisionTable OtherColumns(DecisionTable table, Random random)
    {
        if (random.Next(2) == 0 && table.Inputs.All(input => input.Field != "channel"))
        {
            return table with { Inputs = [new InputColumn { Field = "channel" }, .. table.Inputs], Rules = [.. table.Rules.Select(rule => rule with { When = ["-", .. rule.When] })] };
        }

        return table with
        {
            Inputs = [.. table.Inputs.AsEnumerable().Reverse()],
            Rules = [.. table.Rules.Select(rule => rule with { When = [.. rule.When.AsEnumerable().Reverse()] })],
        };
    }
}
