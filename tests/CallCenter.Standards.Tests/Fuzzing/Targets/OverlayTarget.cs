using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Routing;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Overlays over a book with skills, queues, departments and tables: a book or findings, and the same once more from what the book writes.</summary>
internal sealed class OverlayTarget() : FuzzTarget("overlay", 1)
{
    private static readonly StandardBook Below = StandardBook.Parse(RoutingBook.Json);
    private static readonly string Json = StandardOverlay.Between(Below, Changed()).ToJson();
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(Json);

    public override byte[] Draw(Random random) => random.Next(8) switch
    {
        0 => ByteMutation.Of(Whole, random),
        1 => WildText.Bytes(TextMutation.Of(Json, random, Scraps.Json)),
        < 5 => JsonMutation.Of(Json, random, 1),
        _ => JsonMutation.Of(Json, random),
    };

    public override bool Run(byte[] input)
    {
        bool isOverlay = StandardOverlay.TryParse(input, out StandardOverlay? overlay, out ImmutableArray<Finding> findings, "own.json");
        ReadFindings.Check(findings, isOverlay);
        if (!isOverlay)
        {
            return false;
        }

        bool isRead = Below.TryWith([overlay!], out StandardBook? book, out findings);
        ReadFindings.Check(findings, isRead);
        if (isRead)
        {
            StandardBook again = Below.With(StandardOverlay.Between(Below, book!));
            FuzzFault.Unless(book!.Hash == again.Hash, "What lies between two books makes another one.");
            FuzzFault.Unless(StandardBook.Parse(book.ToJson()).Equals(book), "A book of layers that was written and read is another one.");
            foreach (Finding finding in findings)
            {
                book.SourceOf(finding.Pointer);
            }
        }

        return isRead;
    }

    private static StandardBook Changed() => Below with
    {
        Code = "own-bank",
        Name = new("本行", "Own"),
        Routing = Below.Routing with
        {
            Skills = [.. Below.Routing.Skills.AsEnumerable().Reverse()],
            Queues = [.. Below.Routing.Queues.Select(queue => queue with { Name = new("队列", null) })],
            Priorities = [.. Below.Routing.Priorities, Below.Routing.Priorities[0] with { Code = "third" }],
        },
    };
}
