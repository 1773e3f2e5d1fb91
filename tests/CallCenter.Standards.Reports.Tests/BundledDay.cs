using System.Globalization;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The bundled day with its work orders and follow-ups, read once.</summary>
internal static class BundledDay
{
    private static readonly Lazy<DayResult> Read = new(() => DayRun.Execute(
        Path.Combine(Data, "service-day.csv"), MapFile.Load("service-day"), [], _ => { }, inputs: new PromiseInputs { WorkOrders = Path.Combine(Data, "work-orders.csv"), FollowUps = Data }));

    /// <summary>The folder of its files.</summary>
    public static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    public static DayResult Result => Read.Value;

    /// <summary>Its page.</summary>
    public static byte[] Page(string culture) => HtmlReport.Write(Result, new Wording(CultureInfo.GetCultureInfo(culture)), "rejects.csv");
}
