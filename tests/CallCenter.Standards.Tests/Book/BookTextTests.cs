using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Bytes that are no JSON, and JSON that is on the edge.</summary>
public sealed class BookTextTests
{
    [Theory]
    [InlineData("", "The document is empty.")]
    [InlineData(" \r\n\t ", "The document is empty.")]
    [InlineData("{", "Line 1, column 2")]
    [InlineData("{\n  \"名称\": 1,\n  \"名称\" 2\n}", "Line 3, column 8")]
    [InlineData("{} // done", "Line 1, column 4")]
    [InlineData("{\"a\": 1,}", "Line 1, column 9")]
    [InlineData("{} {}", "Line 1, column 4")]
    [InlineData("{\"a\": 01}", "Line 1, column 8")]
    [InlineData("{\"a\": NaN}", "Line 1, column 7")]
    [InlineData("{'a': 1}", "Line 1, column 2")]
    public void What_is_not_json_is_told_with_its_place(string json, string expected)
    {
        Finding finding = Assert.Single(ExampleBook.FindingsOf(json));

        Assert.Equal((json.Trim().Length == 0 ? "CCS1051" : "CCS1001", ""), (finding.Code, finding.Pointer));
        Assert.StartsWith(expected, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Line);
        Assert.True(finding.Column >= 1);
        Assert.True(!finding.Message.StartsWith("Line", StringComparison.Ordinal) || finding.Message.StartsWith($"Line {finding.Line}, column {finding.Column}: ", StringComparison.Ordinal), finding.ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xFF, (byte)'"' }, "CCS1050", "Line 2, column 2: the bytes are not UTF-8.")]
    [InlineData(new byte[] { 0xEF, 0xBB }, "CCS1050", "Line 1, column 1: the bytes are not UTF-8.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "CCS1051", "The document is empty.")]
    [InlineData(new byte[] { (byte)'"', 0xE4, 0xB8, 0xAD, 0xE4, 0xB8 }, "CCS1050", "Line 1, column 3: the bytes are not UTF-8.")]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}', 0 }, "CCS1050", "The bytes are those of UTF-16.")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "CCS1050", "The bytes are those of UTF-16.")]
    [InlineData(new byte[] { 0 }, "CCS1001", "Line 1, column 1: the syntax is not JSON's from here on.")]
    public void Bytes_that_are_not_utf8_are_told_with_their_place(byte[] bytes, string code, string expected)
    {
        Assert.False(StandardBook.TryParse(bytes, out _, out ImmutableArray<Finding> findings));

        Assert.Equal((code, expected), (findings.Single().Code, findings.Single().Message));
    }

    [Fact]
    public void Text_that_holds_half_a_surrogate_pair_is_told_with_its_place() => Assert.Equal(
        "Line 2, column 3: half a surrogate pair is no character.",
        Assert.Single(ExampleBook.FindingsOf("{\n\"名\ud83d\": 1}")).Message);

    [Theory]
    [InlineData("{\"\\ud83d\": 1, \"a\": \"\\udc0e\\ud83d\"}", 2)]
    [InlineData("\"\\ud83d\\ud83d\"", 1)]
    public void An_escape_that_is_half_a_pair_is_told_for_each_text(string json, int count) =>
        Assert.Equal(Enumerable.Repeat("CCS1008 ", count), ExampleBook.Places(ExampleBook.FindingsOf(json)));

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal(ExampleBook.Json, StandardBook.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ExampleBook.Json)]).ToJson());
        Assert.Equal(ExampleBook.Json, StandardBook.Parse("\uFEFF" + ExampleBook.Json).ToJson());
    }

    [Theory]
    [InlineData(64, "CCS1002")]
    [InlineData(65, "CCS1012")]
    [InlineData(100_000, "CCS1012")]
    public void A_document_nests_at_most_64_levels(int depth, string code) =>
        Assert.Equal(code, Assert.Single(ExampleBook.FindingsOf(new string('[', depth) + new string(']', depth))).Code);

    [Fact]
    public void Escapes_are_read_as_the_text_they_stand_for()
    {
        string escaped = ExampleBook.With(("Example bank's", "Example \\u0062ank's \\ud83d\\udc0e"), ("\"code\"", "\"c\\u006fde\""));

        Assert.Equal("Example bank's \U0001F40E standard", StandardBook.Parse(escaped).Name.English);
    }
}
