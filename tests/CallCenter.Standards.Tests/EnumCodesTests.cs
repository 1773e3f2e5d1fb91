using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests;

public sealed class EnumCodesTests
{
    [Fact]
    public void Members_have_kebab_case_codes_in_declaration_order()
    {
        Assert.Equal(["answered", "abandoned", "self-served", "blocked", "excluded", "left-queue"], EnumCodes<ContactOutcome>.All.AsEnumerable());
        Assert.Equal(["met", "at-risk", "missed", "no-data", "no-target", "too-little-known"], EnumCodes<KpiStatus>.All.AsEnumerable());
        Assert.Equal(["half-hour", "hour", "weekday", "day", "week", "month", "quarter-hour", "date-hour", "quarter", "week-from", "fiscal-year", "fiscal-quarter"], EnumCodes<TimeUnit>.All.AsEnumerable());
    }

    [Fact]
    public void A_code_reads_back_to_its_member() =>
        Assert.All(Enum.GetValues<ServiceLevelDenominator>(), member =>
        {
            Assert.True(EnumCodes<ServiceLevelDenominator>.TryParse(EnumCodes<ServiceLevelDenominator>.CodeOf(member), out ServiceLevelDenominator read));
            Assert.Equal(member, read);
        });

    [Theory]
    [InlineData("AtRisk")]
    [InlineData("At-Risk")]
    [InlineData("atrisk")]
    [InlineData("at-risk ")]
    [InlineData("1")]
    [InlineData("")]
    public void Nothing_but_the_code_is_read(string text)
    {
        Assert.False(EnumCodes<KpiStatus>.TryParse(text, out KpiStatus status));
        Assert.Equal(default, status);
    }

    [Fact]
    public void A_Turkish_machine_writes_a_dotted_i()
    {
        using var scope = new CultureScope("tr-TR");

        Assert.Equal("information", EnumCodes<FindingSeverity>.CodeOf(FindingSeverity.Information));
    }

    [Fact]
    public void Every_code_of_a_public_enumeration_is_a_code() =>
        Assert.All(
            typeof(FieldType).Assembly.GetExportedTypes().Where(type => type.IsEnum),
            type =>
            {
                var all = (System.Collections.Immutable.ImmutableArray<string>)typeof(EnumCodes<>).MakeGenericType(type).GetProperty("All")!.GetValue(null)!;
                Assert.All(all, code => Assert.True(KebabCode.IsValid(code), $"{type}: {code}"));
            });
}
