using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Surveys;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Surveys;

public sealed class SurveyTests
{
    private static readonly StandardBook Book = StandardBook.Parse(SurveyBook.Json);
    private static readonly CompiledSurvey Calls = Book.Compile().Surveys.Find("calls", "1")!;
    private static readonly SurveyResponse Phone = new() { Time = Instant.FromUtc(2026, 11, 27, 2, 0), Audience = SurveyAudience.Customer, Channel = Channels.Phone };

    [Fact]
    public void A_section_that_uses_every_member_is_read_and_written()
    {
        Assert.Equal(Book, StandardBook.Parse(Book.ToJson()));
        Assert.DoesNotContain(Book.Validate(), finding => finding.Pointer.StartsWith("/surveys", StringComparison.Ordinal));
        Assert.Equal("1", Book.Compile().Surveys.Survey("calls", new LocalDate(2026, 12, 31))!.Survey.Version);
        Assert.Equal("2", Book.Compile().Surveys.Survey("calls", new LocalDate(2027, 1, 1))!.Survey.Version);
        Assert.Null(Book.Compile().Surveys.Find("calls", "3"));
        Assert.Throws<UnknownCodeException>(() => Book.Compile().Surveys.Survey("call", new LocalDate(2027, 1, 1)));
    }

    [Theory]
    [InlineData(Channels.Phone, "1", 5)]
    [InlineData(Channels.Phone, " ２ ", 3)]
    [InlineData(Channels.Phone, "3", 1)]
    [InlineData(Channels.Phone, "4", null)]
    [InlineData(Channels.Phone, "5", null)]
    [InlineData(Channels.Chat, "5", 5)]
    [InlineData(Channels.Chat, "1分", 1)]
    [InlineData(Channels.Chat, "0", null)]
    [InlineData(Channels.Chat, "6", null)]
    [InlineData(null, "4", 4)]
    [InlineData(Channels.Phone, "", null)]
    public void A_key_stands_for_what_the_words_of_its_channel_say(string? channel, string given, int? csat)
    {
        SurveyReading reading = Calls.Read(Phone with { Channel = channel }, SurveyAnswer.Of("satisfied", given));

        Assert.Equal(csat, reading.Response.Csat);
        Assert.Equal(csat is null ? [new UnreadAnswer("satisfied", given, AnswerFault.UnknownAnswer)] : [], reading.Unread.ToArray());
        Assert.Equal(csat is null ? 0 : 1, reading.Read);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData("11", null)]
    public void Readiness_to_recommend_is_answered_from_0_to_10(string given, int? nps) => Assert.Equal(nps, Calls.Read(Phone, SurveyAnswer.Of("recommends", given)).Response.Nps);

    [Fact]
    public void What_cannot_be_read_is_told_with_its_reason_and_counts_in_no_figure()
    {
        SurveyReading reading = Calls.Read(
            Phone,
            SurveyAnswer.Of("price", "5"),
            SurveyAnswer.Of("satisfied", "1") with { Comment = "quick" },
            SurveyAnswer.Of("satisfied", "3") with { Comment = "no, slow" },
            SurveyAnswer.Of("recommends", "9") with { ScriptVersion = "7" });

        Assert.Equal([AnswerFault.UnknownQuestion, AnswerFault.AnsweredTwice, AnswerFault.UnknownVersion], reading.Unread.Select(unread => unread.Fault));
        Assert.Equal((5, null, "quick\nno, slow"), (reading.Response.Csat, reading.Response.Nps, reading.Response.Comment));
        Assert.Equal(AnswerFault.NoWordingForChannel, Calls.Read(Phone with { Channel = Channels.Web }, SurveyAnswer.Of("recommends", "9")).Unread.Single().Fault);
        Assert.Equal(AnswerFault.AnsweredTwice, Calls.Read(Phone with { Csat = 2 }, SurveyAnswer.Of("satisfied", "1")).Unread.Single().Fault);
    }

    [Fact]
    public void A_survey_of_staff_gives_responses_of_staff() =>
        Assert.Equal(SurveyAudience.Staff, Book.Compile().Surveys.Find("calls", "2")!.Read(Phone, SurveyAnswer.Of("satisfied", "1")).Response.Audience);

    [Fact]
    public void Drafts_are_read_by_their_version_alone()
    {
        CompiledSurvey shipped = StandardBook.Shipped.Compile().Surveys.Find("service-satisfaction", "1.0.0")!;

        Assert.Equal(AnswerFault.Draft, shipped.Read(Phone, SurveyAnswer.Of("satisfaction", "1")).Unread.Single().Fault);
        Assert.Equal(AnswerFault.UnknownVersion, shipped.Read(Phone, SurveyAnswer.Of("satisfaction", "1") with { ScriptVersion = "9" }).Unread.Single().Fault);
        Assert.Equal(new UnreadAnswer("satisfacton", "1", AnswerFault.UnknownQuestion) { Nearest = "satisfaction" }, shipped.Read(Phone, SurveyAnswer.Of("satisfacton", "1")).Unread.Single());
        Assert.Equal(5, shipped.Read(Phone, SurveyAnswer.Of("satisfaction", "1") with { ScriptVersion = "1" }).Response.Csat);
    }

    [Property]
    public void Figures_are_those_of_the_answers_counted_one_by_one(int[] ratings)
    {
        int[] given = [.. ratings.Select(rating => (int)(Math.Abs((long)rating) % 5) + 1)];
        QuestionFigures figures = Calls.Figures(given.Length + 5L, given.Length + 2L, given.Select(csat => Phone with { Csat = csat })).Questions[0];

        Assert.Equal(given.Length, figures.Answers);
        Assert.Equal(given.Count(csat => csat >= 4), figures.Satisfied);
        Assert.Equal(given.Length < 3, figures.IsTooFew);
        Assert.Equal(given.Length < 3 ? null : (double)given.Count(csat => csat >= 4) / given.Length, figures.Share?.Share);
        Assert.Equal(given.Length < 3 ? null : (decimal)given.Sum() / given.Length, figures.Mean);
    }

    [Property]
    public void Figures_of_parts_add_up_to_those_of_all_in_any_order(byte[] first, byte[] second)
    {
        SurveyFigures one = Of(first);
        SurveyFigures two = Of(second);

        Assert.Equal(Of([.. first, .. second]), one.Plus(two));
        Assert.Equal(two.Plus(one), one.Plus(two));

        static SurveyFigures Of(byte[] ratings) => Calls.Figures(2L * ratings.Length, ratings.Length, ratings.Select(rating => Phone with { Csat = 1 + (rating % 5), Nps = rating % 3 == 0 ? null : rating % 11 }));
    }

    [Fact]
    public void Rates_are_of_those_who_could_be_asked_and_of_those_invited()
    {
        SurveyFigures figures = Calls.Figures(200, 80, [Phone with { Csat = 5 }, Phone with { Csat = 1 }, Phone with { Audience = SurveyAudience.Staff, Csat = 1 }]);

        Assert.Equal((Percentage.FromPercent(40), Percentage.FromPercent(2.5m), 2L), (figures.InvitationRate, figures.ResponseRate, figures.Responses));
        Assert.Equal((null, null), (Calls.Figures(0, 0, []).InvitationRate, Calls.Figures(1, 0, []).ResponseRate));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Figures(1, 2, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Figures(2, 0, [Phone]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Figures(-1, -1, []));
        Assert.Throws<ArgumentException>(() => figures.Plus(Book.Compile().Surveys.Find("calls", "2")!.Figures(0, 0, [])));
    }

    [Fact]
    public void The_sheet_has_a_line_a_day_with_score_main_problem_and_improvement()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        SurveyResponse late = Phone with { Time = Instant.FromUtc(2026, 11, 27, 16, 0) }; // midnight in Shanghai
        SurveyResponse[] responses =
        [
            late with { Csat = 5, Category = "conduct" },
            Phone with { Csat = 5, Category = "waiting" },
            Phone with { Csat = 2, Category = "conduct" },
            Phone with { Csat = 4 },
            Phone with { Category = "conduct" },
            Phone with { Category = "price" },
            Phone with { Category = "price" },
            Phone with { Category = "price" },
            Phone with { Audience = SurveyAudience.Staff, Csat = 1, Category = "waiting" },
        ];
        SurveySheet sheet = Calls.Sheet(responses, zone);

        Assert.Equal(
            [
                new SurveySheetRow(new LocalDate(2026, 11, 27), 3, 11m / 3, "conduct", 2, new LocalizedText(null, "Conduct"), null),
                new SurveySheetRow(new LocalDate(2026, 11, 28), 1, null, "conduct", 1, new LocalizedText(null, "Conduct"), null),
            ],
            sheet.Rows.ToArray());
        Assert.Equal(["price"], sheet.Unknown.ToArray());
        Assert.Equal(sheet, Calls.Sheet(responses.AsEnumerable().Reverse(), zone));
        Assert.Equal("More staff at noon", Calls.Sheet([Phone with { Category = "conduct" }, Phone with { Category = "waiting" }], zone).Rows.Single().Improvement!.English);
    }

    [Fact]
    public void The_shipped_survey_asks_by_scripts_and_calls_satisfied_what_the_kpi_does()
    {
        StandardBook shipped = StandardBook.Shipped;
        SurveyQuestion question = shipped.Surveys.Surveys.Single().Questions[0];
        MeasureDefinition measure = shipped.Kpis.Measures.Single(known => known.Code == "satisfied-ratings");

        Assert.Equal($">= {question.TopBox}", measure.Where.Single(test => test.Field == "csat").Tests);
        Assert.Equal([RatingScale.Csat, RatingScale.Attitude, RatingScale.Nps], shipped.Surveys.Surveys.Single().Questions.Select(asked => shipped.Scripts.Scripts.Single(script => script.Code == asked.Script).Asks!.Value));
    }
}
