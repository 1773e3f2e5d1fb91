namespace CallCenter.Standards.Benchmarks.Models;

/// <summary>The ten decisions as a programmer writes them.</summary>
public static class HandDecisions
{
    public static Offer Decide(Application application)
    {
        decimal rate = Rate(application);
        decimal interest = application.Amount * rate / 100;
        decimal total = application.Amount + interest;
        decimal monthly = total / application.Months;
        decimal burden = monthly / application.Income;
        bool isAffordable = burden < 0.4m;
        string risk = burden >= 0.6m || application.Complaints > 4 ? "high" : burden >= 0.3m ? "medium" : "low";
        int priority = application.Segment == "private" ? 1 : risk == "high" ? 2 : 3;
        string desk = (risk, priority) switch { ("high", _) => "specialists", (_, 1) => "bankers", (_, 3) => "front", _ => "back" };
        return new Offer(desk, Math.Round(monthly, 2, MidpointRounding.ToEven), isAffordable && risk != "high");
    }

    private static decimal Rate(Application application) => application.Segment switch
    {
        "private" => 2.9m,
        "affluent" when application.Amount >= 500_000 => 3.2m,
        "affluent" => 3.6m,
        _ => application.Amount >= 500_000 ? 3.9m : 4.5m,
    };
}
