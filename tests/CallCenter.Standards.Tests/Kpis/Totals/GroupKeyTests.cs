using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

public sealed class GroupKeyTests
{
    private static readonly GroupKey[] Ascending =
    [
        default, new([null]), new([null, null]), new([null, "a"]), new([""]), new(["A"]), new(["a"]), new(["a", null]), new(["a", "B"]), new(["a", "b"]), new(["a-b"]), new(["aa"]), new(["ab"]), new(["é"]), new(["投诉"]),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("cs-CZ")]
    [InlineData("zh-CN")]
    public void Keys_are_ordered_by_their_values_ordinally_missing_first_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        for (int i = 0; i < Ascending.Length; i++)
        {
            for (int j = 0; j < Ascending.Length; j++)
            {
                (GroupKey a, GroupKey b) = (Ascending[i], Ascending[j]);
                Assert.Equal(i.CompareTo(j), Math.Sign(a.CompareTo(b)));
                Assert.Equal((i < j, i <= j, i > j, i >= j), (a < b, a <= b, a > b, a >= b));
                Assert.Equal((i == j, i == j, i != j, i == j), (a.Equals(b), a == b, a != b, a.Equals((object)b)));
            }
        }
    }

    [Fact]
    public void Equal_keys_have_equal_hashes()
    {
        Assert.Equal(new GroupKey(["a", null]).GetHashCode(), new GroupKey([new string("a".AsSpan()), null]).GetHashCode());
        Assert.Equal(default(GroupKey).GetHashCode(), new GroupKey([]).GetHashCode());
        Assert.NotEqual(new GroupKey(["a"]).GetHashCode(), new GroupKey(["b"]).GetHashCode());
        Assert.False(new GroupKey(["a"]).Equals("a"));
    }

    [Fact]
    public void The_default_key_is_the_key_of_everything()
    {
        Assert.Empty(default(GroupKey).Values);
        Assert.Equal(new GroupKey([]), default);
    }

    [Fact]
    public void A_key_reads_as_its_values_with_a_dash_for_a_missing_one()
    {
        Assert.Equal("north / – / 09", new GroupKey(["north", null, "09"]).ToString());
        Assert.Equal("", default(GroupKey).ToString());
    }

    [Fact]
    public void A_grouping_is_named_by_its_field_or_its_unit_unless_it_is_given_a_name()
    {
        Grouping team = Grouping.By("team");
        Grouping hour = Grouping.By("arrival", TimeUnit.HalfHour, DateTimeZone.Utc);

        Assert.Equal(("team", "team", null, null), (team.Name, team.Field, team.Unit, team.Zone));
        Assert.Equal(("half-hour", "arrival", TimeUnit.HalfHour, DateTimeZone.Utc), (hour.Name, hour.Field, hour.Unit, hour.Zone));
        Assert.Equal("unit", Grouping.By("team", "unit").Name);
        Assert.Equal("slot", Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc, "slot").Name);
        Assert.Equal(team, Grouping.By("team"));
    }
}
