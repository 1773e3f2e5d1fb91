using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Tests.Workflows.Scripts.SampleScript;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

/// <summary>One question a script, asked and answered on one scale, and each figure fed by its own question (D3.4, D8, D10).</summary>
public sealed class ScriptRatingTests
{
    private static readonly ServiceScripts Shipped = StandardBook.Shipped.Compile().Scripts;

    [Theory]
    [InlineData("satisfaction-invitation", Channels.Chat, "5", RatingScale.Csat, 5)]
    [InlineData("satisfaction-invitation", Channels.Chat, " ３分 ", RatingScale.Csat, 3)]
    [InlineData("satisfaction-invitation", Channels.Sms, "1", RatingScale.Csat, 1)]
    [InlineData("satisfaction-invitation", Channels.Phone, "1", RatingScale.Csat, 5)]
    [InlineData("satisfaction-invitation", Channels.Ivr, "2", RatingScale.Csat, 3)]
    [InlineData("satisfaction-invitation", Channels.Ivr, "3", RatingScale.Csat, 1)]
    [InlineData("recommendation-invitation", Channels.Phone, "10", RatingScale.Nps, 10)]
    [InlineData("recommendation-invitation", Channels.Sms, "0", RatingScale.Nps, 0)]
    public void An_answer_is_read_on_the_scale_of_its_question(string script, string channel, string answer, RatingScale scale, int value) => Assert.All(
        [Chinese, English], culture => Assert.Equal(new Rating(scale, value), Words(script, channel, culture).Rate(answer)));

    [Theory]
    [InlineData("satisfaction-invitation", Channels.Chat, "6")]
    [InlineData("satisfaction-invitation", Channels.Chat, "0")]
    [InlineData("satisfaction-invitation", Channels.Ivr, "5")]
    [InlineData("satisfaction-invitation", Channels.Chat, "-1")]
    [InlineData("satisfaction-invitation", Channels.Chat, "very")]
    [InlineData("recommendation-invitation", Channels.Phone, "11")]
    [InlineData("greeting", Channels.Phone, "5")]
    public void An_answer_that_is_none_of_those_asked_for_is_no_rating(string script, string channel, string answer) => Assert.Null(Words(script, channel, Chinese).Rate(answer));

    /// <summary>A customer who presses 1 for satisfied on the telephone, and one who writes 2 in chat: half of the ratings are satisfied, and the recommendation is not touched.</summary>
    [Fact]
    public void The_satisfaction_figure_is_fed_by_the_satisfaction_question_alone()
    {
        Rating[] ratings =
        [
            Words("satisfaction-invitation", Channels.Phone, Chinese).Rate("1")!.Value,
            Words("satisfaction-invitation", Channels.Chat, Chinese).Rate("2")!.Value,
            Words("recommendation-invitation", Channels.Chat, Chinese).Rate("9")!.Value,
        ];
        MeasureTotals totals = ShippedKpis.Totals(SurveyResponse.Schema, [.. ratings.Select(rating => new SurveyResponse
        {
            Time = ShippedKpis.Noon,
            Audience = SurveyAudience.Customer,
            Csat = rating.On(RatingScale.Csat),
            Nps = rating.On(RatingScale.Nps),
            Comment = "很快",
        })]);

        Assert.Equal(0.5, totals.Value("customer-satisfaction"));
        Assert.Equal(100, totals.Value("net-promoter-score"));
    }

    [Fact]
    public void Each_question_of_the_shipped_standard_is_on_one_scale_and_every_step_asks_one()
    {
        Assert.Equal([("conduct-invitation", RatingScale.Attitude), ("recommendation-invitation", RatingScale.Nps), ("satisfaction-invitation", RatingScale.Csat)], Shipped.All.Where(script => script.Asks is not null).Select(script => (script.Code, script.Asks!.Value)).Order());
        Assert.All(Shipped.All, script => Assert.All(script.Wordings, wording => Assert.All(
            [wording.Text.Chinese, wording.Text.English], words => Assert.True(words!.Count(sign => sign is '?' or '？') <= 1 || script.Asks is null, words))));
    }

    [Theory]
    [InlineData("how satisfied, from 0 to 10?", "CCS8214 /scripts/0/wordings/0/text/en")]
    [InlineData("how satisfied, from 1 to 10?", "CCS8214 /scripts/0/wordings/0/text/en")]
    [InlineData("how satisfied, from 1 to 15?", "CCS8214 /scripts/0/wordings/0/text/en")]
    [InlineData("how satisfied, from 1 to 5?")]
    public void Words_name_the_ends_of_the_scale(string words, params string[] places) => Assert.Equal(places, Places(Of([SampleScript.Words(words)]) with { Asks = RatingScale.Csat }));

    [Fact]
    public void Keys_are_each_named_once_and_stand_for_values_of_the_scale()
    {
        LocalizedText name = new(null, "x");
        ScriptWording wording = SampleScript.Words("press 1 or 2") with { Answers = [new("1", 6, name), new("1", 5, name), new("3", 1, name)] };

        Assert.Equal(
            ["CCS8214 /scripts/0/wordings/0/answers/0/value", "CCS8214 /scripts/0/wordings/0/answers/1/key", "CCS8214 /scripts/0/wordings/0/text/en"],
            Places(Of([wording]) with { Asks = RatingScale.Csat }));
        Assert.Equal(["CCS8214 /scripts/0/wordings/0/answers"], Places(Of([wording])));
    }

    [Theory]
    [InlineData(RatingScale.Csat, 0)]
    [InlineData(RatingScale.Csat, 6)]
    [InlineData(RatingScale.Nps, -1)]
    [InlineData(RatingScale.Nps, 11)]
    [InlineData(RatingScale.Ces, 8)]
    [InlineData((RatingScale)99, 1)]
    public void A_rating_is_on_its_scale(RatingScale scale, int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new Rating(scale, value));

    [Fact]
    public void A_rating_is_no_answer_to_another_question()
    {
        Assert.Equal((5, null), (new Rating(RatingScale.Csat, 5).On(RatingScale.Csat), new Rating(RatingScale.Csat, 5).On(RatingScale.Nps)));
        Assert.Null(default(Rating).On(RatingScale.Csat));
    }

    private static ScriptText Words(string script, string channel, System.Globalization.CultureInfo culture) => Shipped.SayVersion(script, "1", channel, culture).Text!;

    private static string[] Places(Script script)
    {
        try
        {
            Compile(script);
            return [];
        }
        catch (FindingsException faults)
        {
            return ExampleBook.Places(faults.Findings);
        }
    }
}
