"""PyPI georeport, untouched: reads everything it can from an endpoint, and prints what it understood."""
import json
import sys

from georeport import GeoReport

endpoint, output_format, number = sys.argv[1:4]
client = GeoReport(endpoint, output_format=output_format)
print(json.dumps({
    'services': client.get_service_list(),
    'definition': client.get_service_definition('road-damage'),
    'one': client.get_service_request(number),
    'several': client.get_service_requests(service_request_id=number),
    'open': client.get_service_requests(service_code='road-damage', status='open'),
}))
