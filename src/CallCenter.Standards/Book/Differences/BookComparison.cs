using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Compares two books section by section; those that are written alike are not read.</summary>
internal sealed class BookComparison : ISectionVisitor
{
    private readonly StandardBook before;
    private readonly StandardBook after;
    private readonly CancellationToken cancellation;
    private readonly ToldChanges told;
    private readonly List<BookChange> changes = [];
    private readonly List<ConditionEdit> conditions = [];

    private BookComparison(StandardBook before, StandardBook after, CancellationToken cancellation)
    {
        this.before = before;
        this.after = after;
        this.cancellation = cancellation;
        told = new ToldChanges(before, after);
    }

    /// <summary>What differs, the weightiest first, then in the order of the book; and the conditions among it.</summary>
    public static (ImmutableArray<BookChange> Changes, IReadOnlyList<ConditionEdit> Conditions) Of(StandardBook before, StandardBook after, CancellationToken cancellation)
    {
        var comparison = new BookComparison(before, after, cancellation);
        comparison.CompareHeader();
        foreach (Section section in Sections.All)
        {
            cancellation.ThrowIfCancellationRequested();
            section.Accept(comparison);
        }

        return ([.. comparison.changes.OrderBy(static change => change.Weight)], comparison.conditions);
    }

    public void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
        where TCatalogue : class
        where TPart : class
    {
        (TCatalogue was, TCatalogue now) = (section.Of(before), section.Of(after));
        if (ReferenceEquals(was, now))
        {
            return;
        }

        byte[] earlier = FormText.Utf8(section.Form, was);
        byte[] later = FormText.Utf8(section.Form, now);
        if (!earlier.AsSpan().SequenceEqual(later))
        {
            using var one = JsonDocument.Parse(earlier);
            using var other = JsonDocument.Parse(later);
            new ChangeWalk(changes, told, conditions, cancellation).Compare(one.RootElement, other.RootElement, section.Form, new ChangeSpot(section.Name, section.Words, section.Name, ChangeWeight.Rule));
        }
    }

    private void CompareHeader()
    {
        static bool IsSection(Form form, string name) => ReferenceEquals(form, BookForm.Book) && Sections.All.Any(section => section.Name == name);
        using var one = JsonDocument.Parse(FormText.Utf8(BookForm.Book, before, IsSection));
        using var other = JsonDocument.Parse(FormText.Utf8(BookForm.Book, after, IsSection));
        new ChangeWalk(changes, told, conditions, cancellation).Compare(one.RootElement, other.RootElement, BookForm.Book, new ChangeSpot("", BookForm.Book.Words, "", ChangeWeight.Rule));
    }
}
