using System.Text;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The amounts of a book, as they are written, by where they stand.</summary>
internal sealed class BookAmounts : AmountWalk
{
    private readonly List<(string Path, string Text)> amounts = [];

    private BookAmounts(StandardBook book)
        : base(book.AllRecords)
    {
    }

    public static IReadOnlyList<(string Path, string Text)> Of(StandardBook book)
    {
        using var json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        var walk = new BookAmounts(book);
        walk.Walk(new MergedNode(0, "", json.RootElement));
        return walk.amounts;
    }

    protected override void Found(string path, MergedNode value, Entry? entry) => amounts.Add((path, Encoding.UTF8.GetString(MergedText.Of(value).Span)));
}
