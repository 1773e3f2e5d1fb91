using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

/// <summary>Card and identity numbers are never written in full (the numbers are published test numbers, and made-up ones with right check characters).</summary>
public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("卡号4111111111111111被盗刷", "卡号************1111被盗刷")]
    [InlineData("card 4111 1111 1111 1111, please", "card **** **** **** 1111, please")]
    [InlineData("3782-822463-10005", "****-******-*0005")]
    [InlineData("６２２８４８００１２３４５６７８９１１ 在", "***************８９１１ 在")]
    [InlineData("证件11010519491231002X。", "证件**************002X。")]
    [InlineData("id 110105 19491231 002x", "id ****** ******** 002x")]
    [InlineData("4111 1111 1111 1111 2026-11-27", "**** **** **** 1111 2026-11-27")]
    [InlineData("4111111111111111/5555555555554444", "************1111/************4444")]
    [InlineData("no4111111111111111x", "no************1111x")]
    [InlineData("4111.1111.1111.1111", "****.****.****.1111")]
    [InlineData("110101 19900307 002 X", "****** ******** 002 X")]
    [InlineData("11010119900307002-X。", "**************002-X。")]
    [InlineData("11010119900307002 X 4111 1111 1111 1111", "**************002 X **** **** **** 1111")]
    [InlineData("6222．0212．3456．7894", "****．****．****．7894")]
    [InlineData("6222−0212─3456～7894", "****−****─****～7894")]
    [InlineData("(6222)(0212)(3456)(7894)", "(****)(****)(****)(7894)")]
    [InlineData("6222\u00000212\U000E00013456\uFE0F\u20E37894", "****\u0000****\U000E0001****\uFE0F\u20E37894")]
    [InlineData("\U0001D7D2111111111111111", "**" + "***********1111")]
    public void Numbers_are_masked_but_for_their_last_four_characters(string text, string masked)
    {
        Assert.True(SensitiveNumbers.IsIn(text));
        Assert.Equal(masked, SensitiveNumbers.Mask(text));
    }

    /// <summary>A wrong check digit, an order number, a telephone, a date, twenty digits, an amount, an identity number of a day that there is not.</summary>
    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("order 9111111111111111")]
    [InlineData("13812345678")]
    [InlineData("2026-11-27T09:30:00+08:00")]
    [InlineData("41111111111111111117")]
    [InlineData("1,000,000.00")]
    [InlineData("110105194913310021")]
    [InlineData("11010119900307002 Xiaoming")]
    [InlineData("")]
    [InlineData("****1111")]
    public void Other_numbers_are_left_as_they_are(string text)
    {
        Assert.False(SensitiveNumbers.IsIn(text));
        Assert.Same(text, SensitiveNumbers.Mask(text));
    }

    /// <summary>Explanations and findings go to logs and screens: what somebody wrote stands in them without the number.</summary>
    [Fact]
    public void No_message_tells_a_number_in_full()
    {
        var happened = new OwnershipEvent { Id = "1", At = NodaTime.Instant.FromUtc(2026, 9, 28, 2, 0), Action = OwnershipAction.Answer, By = "li 4111111111111111" };
        ServiceLevelReading reading = StandardBook.Shipped.Compile().ServiceLevels.Read(
            new ServiceCase { Kind = "complaint 4111111111111111" }, [new CaseEvent("1", happened.At, "event 11010519491231002X")], happened.At);

        Assert.Equal(2, reading.Findings.Length);
        Assert.All(
            reading.Findings.SelectMany(finding => new[] { finding.Message, finding.Value! }).Append(CaseOwnership.Unanswered.Fold([happened]).State.Explain(System.Globalization.CultureInfo.InvariantCulture)),
            text => Assert.False(SensitiveNumbers.IsIn(text), text));
    }

    /// <summary>Every number of an issuer of cards, in groups of any size and among any words, is masked; its length and last four digits stay.</summary>
    [Property(MaxTest = 2_000)]
    public FsCheck.Property Every_card_number_is_found() => Prop.ForAll(
        (from length in Gen.Choose(13, 19)
         from start in Gen.Elements("4", "51", "62", "34", "81", "2720")
         from rest in Gen.Choose(0, 9).ListOf(18)
         from groups in Gen.Choose(1, 6).ListOf(19)
         from separator in Gen.Elements(" ", "-", "", ".", "/", "\t", "  ", " - ", "\n", "\u200B")
         let body = (start + string.Concat(rest))[..(length - 1)]
         select (Number: body + Luhn(body), Groups: groups, Separator: separator)).ToArbitrary(),
        drawn =>
        {
            string written = Grouped(drawn.Number, [.. drawn.Groups], drawn.Separator);
            string masked = SensitiveNumbers.Mask($"卡 {written}。");

            Assert.Equal(written.Length + 3, masked.Length);
            Assert.Equal(drawn.Number.Length - 4, masked.Count(c => c == '*'));
            Assert.Equal(drawn.Number[^4..], string.Concat(masked.Where(char.IsAsciiDigit)));
            Assert.Equal(masked, SensitiveNumbers.Mask(masked));
        });

    /// <summary>The check digit by the definition in ISO/IEC 7812-1: the number doubled at every other place from the right has a digit sum that is a multiple of ten.</summary>
    private static int Luhn(string body) => Enumerable.Range(0, 10).Single(check =>
        (body + check).Reverse().Select((digit, i) => (digit - '0') * (1 + (i % 2))).Sum(product => (product / 10) + (product % 10)) % 10 == 0);

    private static string Grouped(string number, int[] sizes, string separator)
    {
        var groups = new List<string>();
        for (int at = 0, i = 0; at < number.Length; at += sizes[i++])
        {
            groups.Add(number[at..Math.Min(number.Length, at + sizes[i])]);
        }

        return string.Join(separator, groups);
    }
}
