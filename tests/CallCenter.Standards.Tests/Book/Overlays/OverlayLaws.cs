using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The laws of overlays, over books of every kind.</summary>
public sealed class OverlayLaws
{
    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 60)]
    public void What_lies_between_two_books_makes_the_second_of_the_first(StandardBook below, StandardBook changed)
    {
        StandardOverlay between = StandardOverlay.Between(below, changed);
        Assert.True(below.TryWith([between], out StandardBook? made, out System.Collections.Immutable.ImmutableArray<Finding> findings), string.Join('\n', findings) + between.ToJson() + below.ToJson());

        Assert.Null(DeepEquality.Difference(changed, StandardBook.Parse(made.ToJson())));
        Assert.Equal(changed.Hash, made.Hash);
    }

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 20)]
    public void An_overlay_that_says_nothing_changes_nothing(StandardBook book)
    {
        StandardOverlay nothing = StandardOverlay.Between(book, book);

        Assert.DoesNotContain("kpis", nothing.ToJson(), StringComparison.Ordinal);
        Assert.Equal(book, book.With(nothing));
    }
}
