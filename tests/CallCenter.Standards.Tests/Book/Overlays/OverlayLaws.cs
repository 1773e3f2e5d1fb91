using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The laws of overlays, over books of every kind and over the shipped book as banks change it.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class OverlayLaws
{
    /// <summary>Edits of the shipped book, each drawn from its seed.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 60)]
    public void What_lies_between_two_books_makes_the_second_of_the_first(StandardBook below, StandardBook changed)
    {
        StandardBook made = Laid(below, StandardOverlay.Between(below, changed));

        Assert.Null(DeepEquality.Difference(changed, StandardBook.Parse(made.ToJson())));
        Assert.Equal(changed.Hash, made.Hash);
    }

    [Property(Arbitrary = [typeof(StandardBooks)], MaxTest = 20)]
    public void An_overlay_that_says_nothing_changes_nothing(StandardBook book)
    {
        var nothing = StandardOverlay.Between(book, book);

        Assert.DoesNotContain("kpis", nothing.ToJson(), StringComparison.Ordinal);
        Assert.Equal(book, book.With(nothing));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_bank_changes_of_the_shipped_book_comes_back_from_its_overlay(int seed)
    {
        StandardBook changed = EditedShipped.Of(StandardBook.Shipped, seed);
        var overlay = StandardOverlay.Between(StandardBook.Shipped, changed);

        StandardBook made = Laid(StandardBook.Shipped, StandardOverlay.Parse(overlay.ToJson()));

        Assert.Equal(changed, made);
        Assert.Equal(changed.Hash, made.Hash);
        Assert.True(overlay.ToJson().Length < StandardBook.Shipped.ToJson().Length / 4, overlay.ToJson());
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(11, 12, 13)]
    [InlineData(21, 22, 23)]
    public void Layers_may_be_laid_one_by_one_or_together_or_made_into_one(int first, int second, int third)
    {
        StandardBook shipped = StandardBook.Shipped;
        StandardBook one = EditedShipped.Of(shipped, first);
        StandardBook two = EditedShipped.Of(one, second);
        StandardBook three = EditedShipped.Of(two, third);
        var lowest = StandardOverlay.Between(shipped, one);
        var middle = StandardOverlay.Between(one, two);
        var upper = StandardOverlay.Between(two, three);

        StandardBook[] ways =
        [
            Laid(shipped, lowest, middle, upper),
            Laid(Laid(shipped, lowest), middle, upper),
            Laid(Laid(shipped, lowest, middle), upper),
            Laid(shipped, StandardOverlay.Between(shipped, Laid(shipped, lowest, middle)), upper),
            Laid(shipped, lowest, StandardOverlay.Between(one, Laid(one, middle, upper))),
        ];

        Assert.All(ways, way => Assert.Equal(three.Hash, way.Hash));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_members_does_not_count(int seed)
    {
        StandardBook changed = EditedShipped.Of(StandardBook.Shipped, seed);
        string written = StandardOverlay.Between(StandardBook.Shipped, changed).ToJson();

        string shuffled = Shuffled(JsonNode.Parse(written)!, new Random(seed)).ToJsonString();

        Assert.Equal(changed.Hash, Laid(StandardBook.Shipped, StandardOverlay.Parse(shuffled)).Hash);
        Assert.Equal(changed.Hash, StandardBook.Parse(Shuffled(JsonNode.Parse(changed.ToJson())!, new Random(seed)).ToJsonString()).Hash);
    }

    private static StandardBook Laid(StandardBook below, params StandardOverlay[] overlays)
    {
        Assert.True(below.TryWith(overlays, out StandardBook? made, out ImmutableArray<Finding> findings), string.Join('\n', findings) + string.Join('\n', overlays.Select(overlay => overlay.ToJson())));
        return made;
    }

    /// <summary>The same with the members of every object in another order; but of conditions, whose order is theirs.</summary>
    private static JsonNode Shuffled(JsonNode node, Random random, string name = "")
    {
        if (node is JsonArray items)
        {
            return new JsonArray([.. items.Select(item => item is null ? null : Shuffled(item, random, name))]);
        }

        if (node is not JsonObject members)
        {
            return node.DeepClone();
        }

        KeyValuePair<string, JsonNode?>[] all = [.. members];
        if (name is not ("where" or "when"))
        {
            random.Shuffle(all);
        }

        return new JsonObject(all.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Shuffled(member.Value, random, member.Key))));
    }
}
