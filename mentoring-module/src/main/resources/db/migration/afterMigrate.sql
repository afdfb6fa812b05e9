-- At each start: a dump may have been read into another cluster, whose transactions are counted anew.
select polku_audit.continue_numbers();
