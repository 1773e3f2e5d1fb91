using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Risk;

/// <summary>The chain of ifs that a programmer writes for the shipped fraud card.</summary>
internal static class HandScore
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration Month = Duration.FromDays(30);
    private static readonly Duration Quarter = Duration.FromDays(90);
    private static readonly Duration Year = Duration.FromDays(365);

    public static (decimal Total, int Band) Of(in Contact contact)
    {
        decimal total = 0;
        total += contact.SuspectedFraud == true ? 50 : 0;
        total += contact.GuidedByOther == true ? 30 : 0;
        total += contact.NewPayee == true ? 15 : 0;
        total += contact.NewDevice switch { true => 12, false => 0, null => 3 };
        total += contact.SinceCredentialChange is not { } since || since >= Month ? 0 : since < Day ? 25 : since < Week ? 15 : 5;
        total += contact.FailedVerifications switch { null or < 1 => 0, 1 => 8, 2 => 15, _ => 25 };
        total += contact.Identity switch { IdentityState.Verified => 0, IdentityState.Unverified => 5, _ => 25 };
        total += contact.Amount switch { null or < 5_000 => 0, < 50_000 => 8, < 200_000 => 15, _ => 20 };
        total += contact.CustomerAge switch { null => 0, < 18 => 5, < 60 => 0, < 70 => 5, _ => 10 };
        total += contact.Tenure is not { } tenure ? 3 : tenure < Quarter ? 10 : tenure < Year ? 5 : 0;
        total += contact.Need == Needs.Transaction && contact.NewPayee == true && contact.Amount >= 50_000 ? 15 : 0;
        total += contact.Channel is null or Channels.Branch ? 0 : 3;
        int band = total >= 90 ? 3 : total >= 45 ? 2 : total >= 20 ? 1 : 0;
        if (contact.LaunderingAlert == true)
        {
            band = 3;
        }
        else if (contact.Need == Needs.Transaction && contact.Identity == IdentityState.Failed)
        {
            band = Math.Max(band, 2);
        }

        return (total, band);
    }
}
