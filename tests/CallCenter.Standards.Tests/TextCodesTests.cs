using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

public sealed class TextCodesTests
{
    [Fact]
    public void Texts_are_numbered_in_order_of_first_sight()
    {
        var codes = new TextCodes();

        Assert.Equal([0, 1, 0, 2, 1, 3, 2], new[] { "b", "a", "b", null, "a", "", null }.Select(codes.CodeOf));
        Assert.Equal(4, codes.Count);
        Assert.Equal(["b", "a", null, ""], Enumerable.Range(0, 4).Select(codes.TextOf));
    }

    [Fact]
    public void A_missing_text_can_come_first()
    {
        var codes = new TextCodes();

        Assert.Equal([0, 0, 1, 0], new[] { null, null, "a", null }.Select(codes.CodeOf));
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("a text of more than sixteen characters")]
    [InlineData("")]
    public void Equal_texts_in_different_objects_have_one_number(string text)
    {
        var codes = new TextCodes();

        Assert.Equal(codes.CodeOf(text), codes.CodeOf(new string(text.AsSpan())));
        Assert.Equal(1, codes.Count);
    }

    [Fact]
    public void Texts_that_differ_in_one_character_differ_at_every_length_and_place()
    {
        var codes = new TextCodes();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        for (int length = 0; length <= 40; length++)
        {
            string plain = new('a', length);
            expected.Add(plain);
            codes.CodeOf(plain);
            for (int at = 0; at < length; at++)
            {
                string changed = plain[..at] + "b" + plain[(at + 1)..];
                expected.Add(changed);
                codes.CodeOf(changed);
            }
        }

        Assert.Equal(expected.Count, codes.Count);
    }

    [Fact]
    public void The_table_grows_and_keeps_every_number()
    {
        var codes = new TextCodes();
        string[] texts = [.. Enumerable.Range(0, 5_000).Select(i => $"agent-{i % 7}-{i}")];
        int[] first = [.. texts.Select(codes.CodeOf)];

        Assert.Equal(Enumerable.Range(0, 5_000), first);
        Assert.Equal(first, texts.Select(text => codes.CodeOf(new string(text.AsSpan()))));
        Assert.Equal(texts, first.Select(codes.TextOf));
    }

    [Property(MaxTest = 300)]
    public Property Numbers_and_texts_match_one_to_one() => Prop.ForAll(
        Arb.From(TextGen.ArrayOf(), Shrink),
        texts =>
        {
            var codes = new TextCodes();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            int? missing = null;
            int next = 0;
            foreach (string? text in texts)
            {
                int code;
                if (text is null)
                {
                    code = missing ??= next++;
                }
                else if (!expected.TryGetValue(text, out code))
                {
                    code = next++;
                    expected.Add(text, code);
                }

                Assert.Equal(code, codes.CodeOf(text));
                Assert.Equal(text, codes.TextOf(code));
            }

            Assert.Equal(next, codes.Count);
        });

    private static Gen<string?> TextGen => Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (8, from length in Gen.Choose(0, 20)
            from letters in Gen.Elements('a', 'b', '投', '\0').ArrayOf(length)
            select (string?)new string(letters)),
        (1, from length in Gen.Choose(16, 60)
            from letters in Gen.Elements('a', 'b').ArrayOf(length)
            select (string?)new string(letters)));

    private static IEnumerable<string?[]> Shrink(string?[] texts) => Enumerable.Range(0, texts.Length).Select(i => (string?[])[.. texts[..i], .. texts[(i + 1)..]]);
}
