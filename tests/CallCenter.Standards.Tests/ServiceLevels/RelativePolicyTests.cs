using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>Policies for cases by a bank's own date, relative to the day on which the case began in the section's zone.</summary>
public sealed class RelativePolicyTests
{
    private static readonly Lazy<Standard> Bank = new(() => StandardBook.Parse(Text(), new BookReadOptions { Records = [BankCase.Schema.Definition] }).Compile());

    [Theory]
    [InlineData("2026-10-03", "young")]
    [InlineData("2026-10-02", "alarm")]
    [InlineData(null, "alarm")]
    public void A_policy_is_chosen_by_how_long_ago_it_was(string? opened, string policy)
    {
        LocalDate? day = opened is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(opened).Value;
        PolicySelector<BankCase> policies = Bank.Value.ServiceLevels.For(BankCase.Schema);

        // 1 November, 18:30 in UTC, is the 2nd in Shanghai.
        Assert.Equal(policy, policies.Select(new BankCase(new ServiceCase { Kind = "alarm" }, day), Instant.FromUtc(2026, 11, 1, 18, 30))?.Code);
        Assert.Equal(day is null ? "alarm" : "young", policies.Select(new BankCase(new ServiceCase { Kind = "alarm" }, day), Instant.FromUtc(2026, 11, 1, 15, 30))?.Code);
    }

    [Fact]
    public void The_book_is_read_and_written_with_it()
    {
        var own = new BookReadOptions { Records = [BankCase.Schema.Definition] };
        StandardBook book = StandardBook.Parse(Text(), own);

        Assert.Equal(book, StandardBook.Parse(book.ToJson(), own));
        Assert.DoesNotContain(book.Validate(), finding => finding.Severity == FindingSeverity.Error);
    }

    private static string Text()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        book["serviceLevels"]!["zone"] = "Asia/Shanghai";
        JsonArray policies = book["serviceLevels"]!["policies"]!.AsArray();
        JsonNode young = policies.First(policy => (string)policy!["code"]! == "alarm")!.DeepClone();
        young["code"] = "young";
        young["when"]!["opened"] = ">= today() - P30D";
        policies.Insert(0, young);
        return book.ToJsonString();
    }

    private sealed record BankCase
    {
        private readonly ServiceCase served;

        public BankCase(ServiceCase served, LocalDate? opened) => (this.served, Opened) = (served, opened);

        public LocalDate? Opened { get; }

        public static RecordSchema<BankCase> Schema { get; } = ServiceCase.Schema.Within<BankCase>(static (in BankCase whole) => ref whole.served).WithDate("opened", static (in BankCase whole) => whole.Opened);
    }
}
