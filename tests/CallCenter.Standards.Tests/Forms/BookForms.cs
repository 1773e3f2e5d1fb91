using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Risk;
using CallCenter.Standards.Tests.Risk.Quantities;
using CallCenter.Standards.Tests.Training;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Every form that a book is read and written with, and books that between them use every member of every form.</summary>
internal static class BookForms
{
    private const int Drawn = 150;

    /// <summary>The forms of objects, each once.</summary>
    public static IReadOnlyList<Form> Objects { get; } = [.. Walk(BookForm.Book, []).Where(form => !form.Members.IsEmpty)];

    /// <summary>Those that are written as they are: the cases of a union are written as the union.</summary>
    public static IEnumerable<Form> Written { get; } = Objects.Except(Objects.SelectMany(form => form.Parts));

    /// <summary>The shipped book, a book with what no other has, and books drawn always alike. They are read and written, not compiled.</summary>
    public static IReadOnlyList<StandardBook> Books { get; } = [StandardBook.Shipped, Odd(), .. StandardBooks.Books().Generator.Sample(40, new Rnd(20_261_127), Drawn)];

    /// <summary>A member as findings and tests name it: the type and the member.</summary>
    public static string NameOf(Form form, string member) => $"{form.Type.Name}.{member}";

    private static StandardBook Odd()
    {
        var book = StandardBook.Parse(RiskBook.Json);
        return book with
        {
            Training = StandardBook.Parse(TrainingBook.Json).Training,
            Risk = book.Risk with
            {
                PlanTable = RoutingTable.Table with { HitPolicy = HitPolicy.Collect, Aggregator = Aggregator.Sum },
                Scorecards = [.. StandardBook.Shipped.Risk.Scorecards.Select(card => card with { Record = "own" })],
                Quantities = Losses.Many.Risks,
            },
        };
    }

    private static List<Form> Walk(Form form, List<Form> seen)
    {
        if (!seen.Contains(form))
        {
            seen.Add(form);
            foreach (Form part in form.Members.Select(member => member.Form).Concat(form.Parts))
            {
                Walk(part, seen);
            }
        }

        return seen;
    }
}
