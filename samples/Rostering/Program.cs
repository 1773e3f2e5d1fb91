using System.Globalization;
using System.Text;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using NodaTime;
using Rostering;

// Rostering [FOLDER] [zh-CN]: plans the month and writes arrivals.csv and shifts.json there.
Console.OutputEncoding = Encoding.UTF8;
CultureInfo culture = CultureInfo.GetCultureInfo(args.Length > 1 ? args[1] : "en");
string folder = args.Length > 0 ? args[0] : ".";
var month = new MonthToPlan();
var planner = new Planner(month);
ShiftPlan planned = planner.Plan(effort: 6);

Tell(new LocalizedText("全员日班，周一至周五", "Everybody on the day shift, Monday to Friday"), planner.Same(month.Shifts[1]));
Tell(new LocalizedText("求解器排出的班次", "Shifts as the solver plans them"), planned);

Directory.CreateDirectory(folder);
File.WriteAllLines(Path.Combine(folder, "arrivals.csv"), month.Arrivals.Select(static one => FormattableString.Invariant($"{one.Start:uuuu-MM-dd HH:mm},{one.Calls}")).Prepend("start,contacts"));
File.WriteAllText(Path.Combine(folder, "shifts.json"), StandardJson.Write(planned));
Console.WriteLine($"ccstd plan {Path.Combine(folder, "arrivals.csv")} --aht {MonthToPlan.HandlingTime.TotalSeconds}s --roster {Path.Combine(folder, "shifts.json")} --picture week.html");

// How far a plan covers the month, by weekday and hour: agents missing on average.
void Tell(LocalizedText name, ShiftPlan plan)
{
    RosterEvaluator roster = plan.ToRoster().Compile();
    RosterCoverage coverage = RosterCoverage.Of(month.Curve, roster);
    Console.WriteLine($"{name.In(culture)}{Environment.NewLine}{coverage.Explain(culture, ExplanationDetail.Short)}");
    foreach (WorkingTimeBreach breach in month.Limits.Check(roster, month.First, month.Last))
    {
        Console.WriteLine(breach.Explain(culture));
    }

    ILookup<(IsoDayOfWeek, int), CoverageCell> cells = coverage.ByWeekday().ToLookup(static cell => (cell.Weekday, cell.Start.Hour));
    IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Select(static day => (IsoDayOfWeek)day)];
    Console.WriteLine("      " + string.Concat(week.Select(day => culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((int)day % 7)).PadLeft(6))));
    foreach (int hour in cells.Select(static cell => cell.Key.Item2).Distinct().Order())
    {
        Console.WriteLine(FormattableString.Invariant($"{hour:00}:00 ") + string.Concat(week.Select(day => Missing(cells[(day, hour)]).PadLeft(6))));
    }

    Console.WriteLine();
}

static string Missing(IEnumerable<CoverageCell> cells)
{
    double hours = cells.Sum(static cell => cell.Missing.TotalHours), length = cells.Sum(static cell => cell.Intervals) * 0.5;
    return hours == 0 ? "·" : (hours / length).ToString("0.0", CultureInfo.InvariantCulture);
}
