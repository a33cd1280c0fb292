"""PyPI three: written for Python 2, it looks for one name that Python 3 has not; given that, it files and reads in JSON."""
import itertools
import json
import sys

endpoint, api_key, request, untouched = sys.argv[1:5]
if untouched == 'no':
    itertools.ifilter = filter
from three.core import Three

client = Three(endpoint, api_key=api_key)
filed = client.post(**json.loads(request), media=('road.png', open(sys.argv[5], 'rb'), 'image/png'))
number = filed[0]['service_request_id']
print(json.dumps({
    'filed': filed,
    'services': client.services(),
    'definition': client.services('road-damage'),
    'token': client.token(number),
    'one': client.request(number),
    'several': client.requests('road-damage', count=1000),
}))
