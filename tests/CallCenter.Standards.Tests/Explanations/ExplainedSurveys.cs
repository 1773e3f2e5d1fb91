using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Surveys;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about surveys of every kind, by the shipped standard.</summary>
internal static class ExplainedSurveys
{
    private static readonly CompiledSurvey Survey = StandardBook.Shipped.Compile().Surveys.Find("service-satisfaction", "1.0.0")!;

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("answers that were read", Survey.Read(Response(0), SurveyAnswer.Of("satisfaction", "1") with { ScriptVersion = "1" })),
        ("answers that were read in part", Survey.Read(
            Response(0), SurveyAnswer.Of("satisfaction", "7") with { ScriptVersion = "1" }, SurveyAnswer.Of("conduct", "5"), SurveyAnswer.Of("price", "5"), SurveyAnswer.Of("recommendation", "10") with { ScriptVersion = "1" })),
        ("figures of a survey", Survey.Figures(1_000, 300, [.. Enumerable.Range(0, 40).Select(i => Response(i) with { Csat = 1 + (i % 5), Attitude = i < 12 ? 5 : null, Nps = i % 11 })])),
        ("figures of a survey of nobody", Survey.Figures(0, 0, [])),
        ("survey analysis sheet", Survey.Sheet([.. Enumerable.Range(0, 70).Select(i => Response(i) with { Csat = 3 + (i % 3), Category = i % 7 == 0 ? "waiting" : i == 3 ? "price" : null })], DateTimeZoneProviders.Tzdb["Asia/Shanghai"])),
    ];

    private static SurveyResponse Response(int i) => new() { Time = Instant.FromUtc(2026, 9, 28, 2, 0) + Duration.FromMinutes(30 * i), Audience = SurveyAudience.Customer, Channel = Channels.Phone };
}
