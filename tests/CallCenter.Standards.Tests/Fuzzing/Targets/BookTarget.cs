using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Books, changed in one of their sections.</summary>
/// <param name="section">The section.</param>
/// <param name="json">A book with it.</param>
internal sealed class BookTarget(string section, string json) : FuzzTarget("book-" + section, 1)
{
    private readonly byte[] whole = Encoding.UTF8.GetBytes(json);

    public override byte[] Draw(Random random) => random.Next(8) switch
    {
        0 => ByteMutation.Of(whole, random),
        1 => WildText.Bytes(TextMutation.Of(json, random, Scraps.Json)),
        < 5 => JsonMutation.Of(json, random, 1),
        _ => JsonMutation.Of(json, random),
    };

    public override bool Run(byte[] input)
    {
        bool isRead = StandardBook.TryParse(input, out StandardBook? book, out ImmutableArray<Finding> findings);
        FuzzFault.Unless(isRead == (book is not null), "A book that is not there was read, or one that is was not.");
        ReadFindings.Check(findings, isRead);
        if (book is not null)
        {
            string written = book.ToJson();
            var again = StandardBook.Parse(written);
            FuzzFault.Unless(written == again.ToJson(), "A book that was written and read is written differently.");
            FuzzFault.Unless(book.Equals(again), "A book that was written and read is another one.");
            book.Compile();
        }

        return isRead;
    }
}
