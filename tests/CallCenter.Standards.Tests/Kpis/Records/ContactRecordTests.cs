using System.Runtime.CompilerServices;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Records;

public class ContactRecordTests
{
    [Fact]
    public void A_contact_fills_two_cache_lines() => Assert.Equal(128, Unsafe.SizeOf<ContactRecord>());

    [Fact]
    public void The_default_is_an_answered_contact_that_took_no_time()
    {
        ContactRecord contact = default;

        Assert.Equal(ContactOutcome.Answered, contact.Outcome);
        Assert.Equal(NodaConstants.UnixEpoch, contact.Arrival);
        Assert.Equal(Duration.Zero, contact.Talk);
        Assert.Equal(Duration.Zero, contact.Hold);
        Assert.Null(contact.Queued);
        Assert.Null(contact.ResolvedAtFirstContact);
    }

    [Fact]
    public void Optional_times_of_a_new_contact_are_unknown()
    {
        var contact = new ContactRecord();

        Assert.Null(contact.IvrTime);
        Assert.Null(contact.Hold);
        Assert.Null(contact.WrapUp);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void A_flag_is_true_false_or_unknown(bool? value)
    {
        var contact = new ContactRecord { Queued = value, ResolvedAtFirstContact = value, Transferred = value, Repeat = value };

        Assert.Equal(value, contact.Queued);
        Assert.Equal(value, contact.ResolvedAtFirstContact);
        Assert.Equal(value, contact.Transferred);
        Assert.Equal(value, contact.Repeat);
        Assert.Equal(value is null, contact == new ContactRecord());
    }

    [Fact]
    public void Times_are_held_to_the_tick()
    {
        var contact = new ContactRecord { Wait = Duration.FromNanoseconds(199), IvrTime = Duration.FromNanoseconds(100) };

        Assert.Equal(Duration.FromNanoseconds(100), contact.Wait);
        Assert.Equal(Duration.FromNanoseconds(100), contact.IvrTime);
    }
}
