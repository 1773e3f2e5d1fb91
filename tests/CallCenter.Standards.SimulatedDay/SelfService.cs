namespace CallCenter.Standards.SimulatedDay;

/// <summary>IVR, bot, app, web and SMS: they settle a contact, lose it, or pass it on to a person.</summary>
internal static class SelfService
{
    // From 10:40 to 11:50 the IVR is out of order and customer data comes slowly: every call goes straight to a queue, and takes longer.
    private static readonly (int From, int To) Fault = ((10 * 3600) + (40 * 60), (11 * 3600) + (50 * 60));

    public static bool IsDown(int second) => second >= Fault.From && second < Fault.To;

    public static void Try(Visit visit, Variates variates)
    {
        switch (visit.Channel)
        {
            case "phone":
                Ivr(visit, variates);
                break;
            case "chat":
                visit.IvrTime = variates.LognormalSeconds(25, 0.5);
                Settle(visit, variates.Chance(visit.Profile.BotShare), "chat");
                break;
            case "video":
                break;
            default:
                visit.IvrTime = variates.LognormalSeconds(75, 0.7);
                bool settled = visit.Profile.Need != "complaint" && variates.Chance(IsDown(visit.Arrival) ? 0.6 : 0.94);
                Settle(visit, settled, settled ? visit.Channel : "chat");
                break;
        }
    }

    private static void Ivr(Visit visit, Variates variates)
    {
        int time = variates.LognormalSeconds(28, 0.55);
        bool settled = variates.Chance(visit.Profile.IvrShare);
        bool lost = variates.Chance(0.035);
        if (IsDown(visit.Arrival))
        {
            visit.IvrTime = 0;
            return;
        }

        visit.IvrTime = time;
        Settle(visit, settled, settled ? "ivr" : "phone");
        if (!settled && lost)
        {
            visit.Outcome = "abandoned";
            visit.Queued = false;
        }
    }

    private static void Settle(Visit visit, bool settled, string channel)
    {
        visit.Channel = channel;
        visit.Outcome = settled ? "self-served" : "";
    }
}
