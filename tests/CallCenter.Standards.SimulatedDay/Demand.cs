namespace CallCenter.Standards.SimulatedDay;

/// <summary>Draws the day's visits with all that does not depend on the queue.</summary>
internal sealed class Demand(Variates variates)
{
    private static readonly Weighted<string>[] Entrances =
        [new(60, "phone"), new(17, "chat"), new(13, "app"), new(6, "web"), new(3, "sms"), new(1, "video")];

    // How much longer a contact takes while customer data comes slowly.
    private const double SlowSystem = 1.35;

    public List<Visit> Draw() => [.. ArrivalCurve.Arrivals(variates).Select(Draw)];

    /// <summary>The same customer trying again.</summary>
    public Visit Redial(Visit first, int arrival) =>
        Complete(arrival, first.Profile, first.Channel, first.Topic, first.Customer, repeat: true);

    private Visit Draw(int arrival)
    {
        NeedProfile profile = variates.Pick(NeedProfile.All);
        string entrance = profile.Need == "emergency" ? "phone" : variates.Pick(Entrances);
        Visit visit = Complete(arrival, profile, entrance, variates.Pick(profile.Topics), Customers.Draw(variates), variates.Chance(profile.Repeat));
        SelfService.Try(visit, variates);
        return visit;
    }

    private Visit Complete(int arrival, NeedProfile profile, string channel, string topic, Customer customer, bool repeat)
    {
        bool isPhone = channel == "phone";
        int talk = variates.LognormalSeconds(profile.TalkMedian * (isPhone ? 1 : 1.7) * (SelfService.IsDown(arrival) ? SlowSystem : 1), 0.75);
        bool transferred = variates.Chance(profile.Transferred);
        return new Visit
        {
            Arrival = arrival,
            Channel = channel,
            Profile = profile,
            Topic = topic,
            Customer = customer,
            Queue = isPhone ? PhoneQueue(profile, customer) : "online",
            Patience = 1 + variates.ExponentialSeconds(profile.PatienceMean * (isPhone ? 1 : 1.5)),
            Talk = talk,
            Hold = isPhone && variates.Chance(0.22) ? Math.Min(talk / 2, variates.LognormalSeconds(28, 0.6)) : 0,
            WrapUp = variates.LognormalSeconds(profile.WrapUpMedian, 0.5),
            Transferred = transferred,
            Resolved = variates.Chance(transferred ? profile.Resolved * 0.6 : profile.Resolved),
            Repeat = repeat,
            RedialAfter = variates.Chance(0.4) && !repeat ? variates.Between(240, 1500) : null,
        };
    }

    private static string PhoneQueue(NeedProfile profile, Customer customer) =>
        customer.Language == "en" && profile.Need != "emergency" ? "phone-english" : profile.Queue;
}
