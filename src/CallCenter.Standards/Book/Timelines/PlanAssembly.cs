using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Reads the files that a plan names, each once, and makes its books.</summary>
internal sealed class PlanAssembly
{
    private readonly Func<string, Stream?> open;
    private readonly BookReadOptions options;
    private readonly FindingList ofPlan = new();
    private readonly FindingList ofFiles = new();
    private readonly Dictionary<string, byte[]?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandardBook?> books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandardOverlay?> overlays = new(StringComparer.Ordinal);

    private PlanAssembly(Func<string, Stream?> open, BookReadOptions options)
    {
        this.open = open;
        this.options = options;
    }

    /// <summary>The timeline, null where there are errors; the findings on the plan, and those on its files.</summary>
    public static (StandardTimeline? Timeline, ImmutableArray<Finding> OfPlan, ImmutableArray<Finding> OfFiles) Assemble(TimelinePlan plan, Func<string, Stream?> open, BookReadOptions options)
    {
        var assembly = new PlanAssembly(open, options);
        StandardTimeline? timeline = assembly.Assemble(plan);
        return (timeline, assembly.ofPlan.ToImmutable(), assembly.ofFiles.ToImmutable());
    }

    private StandardTimeline? Assemble(TimelinePlan plan)
    {
        TimelinePlanForms.Plan.Check(new FormReader(ofPlan), plan); // a program may leave out what no text can
        if (ofPlan.HasErrors)
        {
            return null;
        }

        DateTimeZone? zone = ZoneNames.Find(plan.Zone, Place.At("").Member("zone"), ofPlan);
        if (!TimelineBuilder.HasGoodCount(plan.Standards.Length, ofPlan))
        {
            return null;
        }

        ImmutableArray<PlacedBook>.Builder placed = ImmutableArray.CreateBuilder<PlacedBook>();
        for (int i = 0; i < plan.Standards.Length; i++)
        {
            PlannedStandard planned = plan.Standards[i];
            string at = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/standards/{i}");
            if (BookOf(planned, at) is { } book && IsAsPlanned(planned, book, at))
            {
                placed.Add(new PlacedBook(i, new TimelineBook(book, planned.Effective, planned.Sunset)));
            }
        }

        // Days are compared only where every book is there: a gap where one could not be read is none.
        return zone is not null && placed.Count == plan.Standards.Length && !ofFiles.HasErrors ? TimelineBuilder.Build(placed.ToImmutable(), zone, plan.OpenCases, ofPlan) : null;
    }

    private StandardBook? BookOf(PlannedStandard planned, string at)
    {
        StandardBook? below = planned.Book is not { } file ? StandardBook.Shipped : Once(books, file, $"{at}/book", ReadBook);
        StandardOverlay?[] layers = [.. planned.Overlays.Select((layer, i) => Once(overlays, layer, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}/overlays/{i}"), ReadOverlay))];
        if (below is null || Array.Exists(layers, static layer => layer is null))
        {
            return null;
        }

        if (layers.Length == 0)
        {
            return below;
        }

        below.TryWith(layers!, out StandardBook? made, out ImmutableArray<Finding> findings);
        ofFiles.AddAll(findings);
        return made;
    }

    private bool IsAsPlanned(PlannedStandard planned, StandardBook book, string at)
    {
        if (planned.Hash is null || planned.Hash == book.Hash)
        {
            return true;
        }

        ofPlan.Add(TimelineFindings.OtherContent, $"{at}/hash", planned.Hash, $"'{book}' has the hash {book.Hash}.");
        return false;
    }

    private T? Once<T>(Dictionary<string, T?> known, string file, string at, Func<byte[], string, T?> read)
        where T : class
    {
        if (!texts.TryGetValue(file, out byte[]? text))
        {
            texts.Add(file, text = TextOf(file));
        }

        if (text is null)
        {
            ofPlan.Add(TimelineFindings.NoFile, at, file, $"There is no file '{Excerpt.Of(file)}'.");
            return null;
        }

        if (!known.TryGetValue(file, out T? one))
        {
            known.Add(file, one = read(text, file));
        }

        return one;
    }

    private byte[]? TextOf(string file)
    {
        using Stream? stream = open(file);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private StandardBook? ReadBook(byte[] text, string file)
    {
        _ = StandardBook.TryParse(text, out StandardBook? book, out ImmutableArray<Finding> findings, options);
        ofFiles.AddAll([.. findings.Select(finding => finding with { File = file })]);
        return book;
    }

    private StandardOverlay? ReadOverlay(byte[] text, string file)
    {
        _ = StandardOverlay.TryParse(text, out StandardOverlay? overlay, out ImmutableArray<Finding> findings, file, options.AllowComments);
        ofFiles.AddAll(findings);
        return overlay;
    }
}
