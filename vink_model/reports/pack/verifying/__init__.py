"""Reading the committee's files again, place by place, to hold them against their pack."""
